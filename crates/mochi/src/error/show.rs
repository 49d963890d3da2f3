//! An [`Error`] as text.

use std::{
    fmt::{self, Debug, Display},
    iter,
};

use super::Error;

/// Inner exceptions that `Debug` shows; a chain may be thousands long.
const SHOWN: usize = 32;

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.type_name() {
            Some(name) => {
                write!(f, "{name}: ")?;
                let mut parts = self.message().split(['\r', '\n']).map(str::trim).filter(|part| !part.is_empty());
                f.write_str(parts.next().unwrap_or_default())?;
                parts.try_for_each(|part| write!(f, " {part}"))
            }
            None => f.write_str(self.message()),
        }
    }
}

impl Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chain = iter::successors(Some(self), |error| error.inner());
        for (depth, error) in chain.by_ref().take(SHOWN).enumerate() {
            if depth > 0 {
                f.write_str("\n ---> ")?;
            }
            match error.type_name() {
                Some(name) => write!(f, "{name}: {}", error.message())?,
                None => f.write_str(error.message())?,
            }
            if let Some(trace) = error.stack_trace() {
                write!(f, "\n{trace}")?;
            }
        }
        if chain.next().is_some() { f.write_str("\n ---> ...") } else { Ok(()) }
    }
}
