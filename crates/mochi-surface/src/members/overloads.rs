//! Which members of a type C# can tell apart.

use std::collections::{HashMap, HashSet};

use mochi_metadata::{MethodAttributes, Type};

use super::Member;
use crate::signature::{Instance, Sig};
use crate::world::World;

/// The members of one type, by what C# tells members apart by.
#[derive(Debug, Default)]
pub(crate) struct Overloads<'w> {
    count: HashMap<Identity<'w>, u32>,
    /// How many members share a name.
    named: HashMap<&'w str, u32>,
    /// Names that stand for members of different kinds.
    mixed: HashSet<&'w str>,
}

/// What two members must not have in common: results and modifiers do not count, but for the results of
/// conversions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Identity<'w> {
    name: &'w str,
    kind: Kind,
    is_static: bool,
    arity: u32,
    parameters: Vec<Sig>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Method,
    Property,
    Indexer,
    Event,
    Field,
}

impl<'w> Overloads<'w> {
    pub(crate) fn new(world: &World<'_>, of: &Instance, members: &[Member<'w>]) -> Self {
        let mut overloads = Self::default();
        let mut kinds: HashMap<&'w str, Kind> = HashMap::new();
        for &member in members {
            let identity = Identity::new(world, of, member);
            *overloads.named.entry(identity.name).or_default() += 1;
            // an indexer is reached without its name
            if identity.kind != Kind::Indexer && *kinds.entry(identity.name).or_insert(identity.kind) != identity.kind {
                overloads.mixed.insert(identity.name);
            }
            *overloads.count.entry(identity).or_default() += 1;
        }
        overloads
    }

    /// Whether C# can mean this member and no other of the type.
    pub(crate) fn is_distinct(&self, world: &World<'_>, of: &Instance, member: Member<'w>) -> bool {
        let identity = Identity::new(world, of, member);
        let is_mixed = identity.kind != Kind::Indexer && self.mixed.contains(identity.name);
        !is_mixed && self.count.get(&identity).is_none_or(|&count| count == 1)
    }

    /// Whether the type has another member of this name.
    pub(crate) fn is_overloaded(&self, name: &str) -> bool {
        self.named.get(name).is_some_and(|&count| count > 1)
    }
}

impl<'w> Identity<'w> {
    fn new(world: &World<'_>, of: &Instance, member: Member<'w>) -> Self {
        let name = member.name();
        let sig = |ty: &Type<'_>| Sig::new(world, of.id, ty).substitute(&of.arguments);
        let plain = |kind| Self { name, kind, is_static: false, arity: 0, parameters: Vec::new() };
        match member {
            Member::Constructor(method) | Member::Method(method) | Member::Invoke(method) => {
                let signature = method.signature().ok();
                let parameters = signature.as_ref().map_or(&[][..], |signature| &signature.parameters);
                // conversions alone are told apart by what they give
                let result = signature.as_ref().filter(|_| matches!(name, "op_Implicit" | "op_Explicit"));
                let result = result.map(|signature| &signature.return_type);
                Self {
                    is_static: method.flags().contains(MethodAttributes::STATIC),
                    arity: signature.as_ref().map_or(0, |signature| signature.generic_parameter_count),
                    parameters: parameters.iter().chain(result).map(sig).collect(),
                    ..plain(Kind::Method)
                }
            }
            Member::Property(property) => match property.signature() {
                Ok(signature) if !signature.parameters.is_empty() => {
                    let parameters = signature.parameters.iter().map(sig).collect();
                    Self { parameters, ..plain(Kind::Indexer) }
                }
                Ok(_) | Err(_) => plain(Kind::Property),
            },
            Member::Event(_) => plain(Kind::Event),
            Member::Field(_) => plain(Kind::Field),
        }
    }
}
