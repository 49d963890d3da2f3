use std::collections::BTreeMap;

use crate::model::PackageKind;

/// What a surface is read from: the whole restored graph and what the manifest says about it.
#[derive(Clone, Debug, Default)]
pub struct Input<'a> {
    /// Every package of the graph, and the framework.
    pub packages: Vec<InputPackage<'a>>,
    /// Framework types that are bound with their members: full names, or patterns with `*`.
    pub include: Vec<String>,
    /// Types and members, of whatever package, that are left out: full names, or patterns with `*`.
    pub exclude: Vec<String>,
    /// Classes, of whatever package, that can be derived from though they are not abstract: full names, or patterns with `*`.
    pub extend: Vec<String>,
    /// Instances of generic types and methods that are compiled with the shims, whatever names them.
    pub instances: Vec<InputInstance>,
    /// Whether the program is compiled ahead of time and trimmed: members that say they do not bear it are skipped, and
    /// keep their entries.
    pub trimmed: bool,
    /// Whether there are no instances of what is generic but those that are compiled with the shims.
    pub ahead_of_time: bool,
    /// What the compiler has refused before, for each package id.
    pub rejected: BTreeMap<String, Rejected>,
}

/// Full names of types and members, as [`Skip::member`](crate::skip::Skip::member) has them, to the compiler's message.
pub type Rejected = BTreeMap<String, String>;

/// An instance of a generic type, or of the methods of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputInstance {
    /// The metadata name, with its arity: ``System.Collections.Generic.List`1``; of a method with its type: `Dapper.SqlMapper.Query`.
    pub item: String,
    /// What stands for each generic parameter, by its name, as C# writes it: `int`, `System.Guid`, `Acme.Box<string>[]`.
    pub arguments: Vec<(String, String)>,
}

/// A package with its compile-time assemblies.
#[derive(Clone, Debug)]
pub struct InputPackage<'a> {
    /// As the registry spells it.
    pub id: String,
    pub version: String,
    pub kind: PackageKind,
    pub assemblies: Vec<InputAssembly<'a>>,
}

/// A compile-time assembly: an implementation, or a reference assembly.
#[derive(Clone, Copy, Debug)]
pub struct InputAssembly<'a> {
    /// The file name, for messages.
    pub name: &'a str,
    /// The image.
    pub bytes: &'a [u8],
    /// The XML documentation file that stands beside it.
    pub documentation: Option<&'a [u8]>,
}
