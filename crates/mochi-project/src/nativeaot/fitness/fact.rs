use std::fmt;

/// Something that speaks for a package or against it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    /// `[assembly: AssemblyMetadata("IsAotCompatible", "True")]`
    Declares { promise: Promise, assembly: String },
    /// An attribute on members that cross.
    Marks { attribute: &'static str, members: usize },
    /// Its code calls what ahead-of-time compilation lacks, or asks whether it is there.
    Refers { to: Use, example: String, members: usize },
}

/// What the author of an assembly says of all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Promise {
    Aot,
    Trim,
}

/// What code may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    Emit,
    Expressions,
    Generics,
    /// It asks whether code can be made at run time.
    Question,
}

impl Promise {
    pub(super) const ALL: [Self; 2] = [Self::Aot, Self::Trim];

    /// The key of the assembly's metadata, which MSBuild's property is called after.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Aot => "IsAotCompatible",
            Self::Trim => "IsTrimmable",
        }
    }
}

impl Use {
    /// What a reference to this member is a use of.
    pub(super) fn of(type_name: &str, member: &str) -> Option<Self> {
        match (type_name, member) {
            ("System.Linq.Expressions.LambdaExpression" | "System.Linq.Expressions.Expression`1", "Compile") => {
                Some(Self::Expressions)
            }
            ("System.Type", "MakeGenericType") | ("System.Reflection.MethodInfo", "MakeGenericMethod") => {
                Some(Self::Generics)
            }
            (
                "System.Runtime.CompilerServices.RuntimeFeature",
                "get_IsDynamicCodeSupported" | "get_IsDynamicCodeCompiled",
            ) => Some(Self::Question),
            _ if type_name.starts_with("System.Reflection.Emit.") => Some(Self::Emit),
            _ => None,
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Emit => "emits code",
            Self::Expressions => "compiles expressions",
            Self::Generics => "closes generic types and methods by reflection",
            Self::Question => "asks whether code can be made at run time",
        }
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Declares { promise, assembly } => write!(f, "`{assembly}` declares `{}`", promise.key()),
            Self::Marks { attribute, members } => write!(f, "`{attribute}` is on members that cross: {members}"),
            Self::Refers { to, example, members: 1 } => write!(f, "{}: `{example}`", to.meaning()),
            Self::Refers { to, example, members } => {
                write!(f, "{}: `{example}` and {} more", to.meaning(), members - 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uses_are_told_by_type_and_member() {
        assert_eq!(Use::of("System.Reflection.Emit.DynamicMethod", ".ctor"), Some(Use::Emit));
        assert_eq!(Use::of("System.Linq.Expressions.Expression`1", "Compile"), Some(Use::Expressions));
        assert_eq!(Use::of("System.Type", "MakeGenericType"), Some(Use::Generics));
        assert_eq!(Use::of("System.Type", "GetType"), None);
    }

    #[test]
    fn the_rest_of_many_is_counted() {
        let refers = |members| Fact::Refers { to: Use::Emit, example: "X.Y".to_owned(), members };
        assert_eq!(refers(1).to_string(), "emits code: `X.Y`");
        assert_eq!(refers(4).to_string(), "emits code: `X.Y` and 3 more");
    }
}
