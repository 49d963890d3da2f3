//! An [`Error`] as text.

use std::fmt::{self, Debug, Display, Formatter};

use super::Error;

/// Inner exceptions that `Debug` shows; there may be thousands.
const SHOWN: usize = 32;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
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
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        show(self, f)?;
        // The next one is the last: each is shown before its siblings.
        let mut pending = Vec::new();
        push(&mut pending, self);
        for _ in 0..SHOWN {
            let Some((error, number)) = pending.pop() else { break };
            f.write_str("\n ---> ")?;
            if let Some(number) = number {
                write!(f, "(inner exception {number}) ")?;
            }
            show(error, f)?;
            push(&mut pending, error);
        }
        match count(pending.into_iter().map(|(error, _)| error).collect()) {
            0 => Ok(()),
            1 => f.write_str("\n ---> 1 more inner exception"),
            left => write!(f, "\n ---> {left} more inner exceptions"),
        }
    }
}

/// Those of many exceptions have numbers, as in .NET.
fn push<'a>(pending: &mut Vec<(&'a Error, Option<usize>)>, error: &'a Error) {
    let inner = error.inner_errors();
    pending.extend(inner.iter().enumerate().rev().map(|(number, error)| (error, (inner.len() > 1).then_some(number))));
}

fn count(mut pending: Vec<&Error>) -> usize {
    let mut count = 0;
    while let Some(error) = pending.pop() {
        count += 1;
        pending.extend(error.inner_errors());
    }
    count
}

fn show(error: &Error, f: &mut Formatter<'_>) -> fmt::Result {
    match (error.type_name(), error.hresult()) {
        (Some(name), Some(hresult)) => write!(f, "{name} (0x{hresult:08X}): {}", error.message())?,
        (Some(name), None) => write!(f, "{name}: {}", error.message())?,
        (None, _) => f.write_str(error.message())?,
    }
    for (key, value) in error.data() {
        write!(f, "\n   {key} = {}", value.as_deref().unwrap_or("null"))?;
    }
    match error.stack_trace() {
        Some(trace) => write!(f, "\n{trace}"),
        None => Ok(()),
    }
}
