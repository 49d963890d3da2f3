use std::error::Error as _;
use std::process::ExitCode;

use mochi_project::Error;

use crate::{fixed, message};

/// Why a command ends with another code than 0.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something that could not be done.
    Project(Error),
    /// A finding that the command line itself makes.
    Finding { message: String, hint: Option<String> },
    /// The user does not want to go on.
    Interrupted,
}

pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

impl Failure {
    pub(crate) fn finding(message: impl Into<String>) -> Self {
        Self::Finding { message: message.into(), hint: None }
    }

    pub(crate) fn with_hint(self, hint: impl Into<String>) -> Self {
        match self {
            Self::Finding { message, .. } => Self::Finding { message, hint: Some(hint.into()) },
            other @ (Self::Project(_) | Self::Interrupted) => other,
        }
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Project(_) | Self::Finding { .. } => 1,
            Self::Interrupted => 130,
        })
    }

    pub(crate) fn print(&self) {
        match self {
            Self::Project(error) => match fixed::text(error) {
                Some(text) => message::error(&text, None),
                None => message::error(&with_causes(error), error.hint().as_deref()),
            },
            Self::Finding { message, hint } => message::error(message, hint.as_deref()),
            Self::Interrupted => message::error("interrupted; nothing was changed", None),
        }
    }
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        if mochi_project::dotnet::interrupted() { Self::Interrupted } else { Self::Project(error.into()) }
    }
}

/// The message, and what lies behind it where the message does not say it already.
fn with_causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let said = error.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        cause = error.source();
    }
    text
}
