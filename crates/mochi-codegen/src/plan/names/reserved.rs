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

/// Methods of traits in everybody's prelude: a method of that name in another trait could not be called beside them.
pub(super) const OF_TRAITS: &[&str] = &[
    "as_mut",
    "as_ref",
    "clamp",
    "clone",
    "clone_from",
    "cmp",
    "drop",
    "eq",
    "extend",
    "ge",
    "gt",
    "into",
    "into_iter",
    "le",
    "lt",
    "max",
    "min",
    "ne",
    "partial_cmp",
    "to_owned",
    "to_string",
    "try_into",
];

/// Names of the functions of every enumeration.
pub(in super::super) const OF_ENUMS: &[&str] = &["contains", "from_value", "is_empty", "value"];

/// Modules that the crate's root cannot have: they are crates in the prelude, or its own file.
pub(super) const OF_ROOT: &[&str] = &["alloc", "core", "lib", "mochi", "rt", "std"];

/// What no module or type can be called: the file of its parent, the import of `mochi::rt`.
pub(super) const OF_MODULES: &[&str] = &["prelude", "r#mod", "rt"];

/// Types of the language, which a type of the same name would hide.
pub(super) const PRIMITIVES: &[&str] =
    &["bool", "char", "f32", "f64", "i16", "i32", "i64", "i8", "isize", "str", "u16", "u32", "u64", "u8", "usize"];
