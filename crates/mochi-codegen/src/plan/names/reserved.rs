//! Names that generated code gives a meaning of its own.

/// Names of methods that every class has from `mochi` or from the traits in everybody's prelude: a method of the library
/// that wants one gets a suffix. `dispose` is not here: a library's own means the same.
pub(super) const OF_CLASSES: &[&str] = &[
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "cast",
    "clone",
    "clone_from",
    "deref",
    "drop",
    "eq",
    "fmt",
    "from",
    "hash",
    "into",
    "is",
    "ne",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "upcast",
];

/// Names of the functions of every enumeration.
pub(in super::super) const OF_ENUMS: &[&str] = &["contains", "from_value", "is_empty", "value"];

/// Modules that the crate's root cannot have: they are crates in the prelude.
pub(super) const OF_ROOT: &[&str] = &["alloc", "core", "mochi", "rt", "std"];

/// Items that generated modules have: the import of `mochi::rt`, the static of the package.
pub(super) const OF_MODULES: &[&str] = &["PACKAGE", "rt"];
