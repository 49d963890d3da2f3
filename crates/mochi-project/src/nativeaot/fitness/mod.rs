//! Whether a package bears ahead-of-time compilation, by what its metadata and the compiler say.

mod evidence;
mod fact;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Warnings;
pub(crate) use evidence::{Evidence, facts};
pub(crate) use fact::Fact;
use fact::{Promise, Use};

/// How a package stands to ahead-of-time compilation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fitness {
    /// It says so itself, or nothing speaks against it.
    Fit,
    /// Some of it may fail: the members that say so are skipped.
    Partly,
    /// It makes code at run time, says of no member that it does, and never asks whether it can.
    Unfit,
}

impl Fitness {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Partly => "partly",
            Self::Unfit => "unfit",
        }
    }

    fn of(facts: &BTreeSet<Fact>) -> Self {
        let has = |wanted: fn(&Fact) -> bool| facts.iter().any(wanted);
        let is_promised = has(|fact| matches!(fact, Fact::Declares { promise: Promise::Aot, .. }));
        let is_marked = has(|fact| matches!(fact, Fact::Marks { .. }));
        let asks = has(|fact| matches!(fact, Fact::Refers { to: Use::Question, .. }));
        let emits = has(|fact| matches!(fact, Fact::Refers { to: Use::Emit, .. }));
        let makes = has(|fact| matches!(fact, Fact::Refers { to: Use::Emit | Use::Expressions | Use::Generics, .. }));
        if emits && !is_promised && !is_marked && !asks {
            Self::Unfit
        } else if is_marked || (makes && !is_promised) {
            Self::Partly
        } else {
            Self::Fit
        }
    }

    /// With what the compiler has said besides.
    pub(crate) fn warned(self, warnings: &Warnings) -> Self {
        match self {
            Self::Fit if !warnings.is_empty() => Self::Partly,
            Self::Fit | Self::Partly | Self::Unfit => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refers(to: Use) -> Fact {
        Fact::Refers { to, example: "X.Y".to_owned(), members: 1 }
    }

    #[test]
    fn what_makes_code_and_does_not_say_where_is_unfit() {
        let promise = |promise| Fact::Declares { promise, assembly: "A".to_owned() };
        let marks = Fact::Marks { attribute: "RequiresDynamicCode", members: 3 };
        let emits = refers(Use::Emit);
        for (facts, fitness) in [
            (vec![], Fitness::Fit),
            (vec![emits.clone()], Fitness::Unfit),
            (vec![emits.clone(), promise(Promise::Trim)], Fitness::Unfit),
            (vec![emits.clone(), refers(Use::Question)], Fitness::Partly),
            (vec![emits.clone(), marks.clone()], Fitness::Partly),
            (vec![emits, promise(Promise::Aot)], Fitness::Fit),
            (vec![refers(Use::Expressions)], Fitness::Partly),
            (vec![refers(Use::Generics), promise(Promise::Aot)], Fitness::Fit),
            (vec![promise(Promise::Aot), marks], Fitness::Partly),
        ] {
            assert_eq!(Fitness::of(&facts.iter().cloned().collect()), fitness, "{facts:?}");
        }
    }

    #[test]
    fn a_warning_makes_nothing_better() {
        let warnings: Warnings = [("IL3050".to_owned(), 2)].into();
        assert_eq!(Fitness::Fit.warned(&Warnings::new()), Fitness::Fit);
        assert_eq!(Fitness::Fit.warned(&warnings), Fitness::Partly);
        assert_eq!(Fitness::Unfit.warned(&warnings), Fitness::Unfit);
    }
}
