//! What an overload is called that has lost the plain name.

use super::super::hash;
use super::ident::legal;
use super::overload::Member;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The names that a member tries for, one after another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    Plain,
    /// What its parameters have that those of the holder of the plain name have not.
    Difference,
    /// The same of a member with type parameters, where one without them has that name.
    DifferenceAs,
    /// The types of all parameters.
    Types,
    /// The names of all parameters, each with its type.
    NamesAndTypes,
    Hash,
}

impl Attempt {
    pub(super) const ALL: &[Self] =
        &[Self::Plain, Self::Difference, Self::DifferenceAs, Self::Types, Self::NamesAndTypes, Self::Hash];

    pub(super) fn name(self, member: &Member, holder: Option<&Member>) -> String {
        let suffix = match self {
            Self::Plain => return legal(&member.plain),
            Self::Difference => difference(member, holder).0,
            Self::DifferenceAs => match (difference(member, holder).0, member.generics) {
                (suffix, 0) => suffix,
                (suffix, generics) if suffix == AS => format!("{AS}{generics}"),
                (suffix, _) => format!("{suffix}_{AS}"),
            },
            Self::Types if member.parameters.is_empty() && member.generics > 0 => format!("{AS}{}", member.generics),
            Self::Types => joined(member.parameters.iter().map(|(_, ty)| ty)),
            Self::NamesAndTypes => joined(member.parameters.iter().flat_map(|(name, ty)| [name, ty])),
            Self::Hash => {
                let digest = hash::hex(&member.signature);
                digest[..8].to_owned()
            }
        };
        let separator = if member.plain.ends_with('_') { "" } else { "_" };
        legal(&format!("{}{separator}{suffix}", member.plain))
    }

    /// Whether that name took parameters that may be left out.
    pub(super) fn is_by_optional(self, member: &Member, holder: Option<&Member>) -> bool {
        match self {
            Self::Plain => false,
            Self::Difference | Self::DifferenceAs => difference(member, holder).1,
            Self::Types | Self::NamesAndTypes | Self::Hash => member.has_options(),
        }
    }
}

/// What a name says of type parameters.
const AS: &str = "as";

/// What tells a member from the holder of the plain name, and whether that took what may be left out. Empty for a member
/// without parameters whose plain name is reserved: `clone_`.
fn difference(member: &Member, holder: Option<&Member>) -> (String, bool) {
    let Some(holder) = holder else { return (joined(member.parameters.iter().map(|(name, _)| name)), false) };
    let of_holder: BTreeMap<_, _> = holder.parameters.iter().map(|(name, ty)| (name, ty)).collect();
    let (required, all) = (&member.parameters[..member.required], &member.parameters[..]);
    for (parameters, is_by_optional) in [(required, false), (all, member.has_options())] {
        let new_names = joined(parameters.iter().map(|(name, _)| name).filter(|name| !of_holder.contains_key(name)));
        if !new_names.is_empty() {
            return (new_names, is_by_optional);
        }
        let new_types =
            joined(parameters.iter().filter(|(name, ty)| of_holder.get(name) != Some(&ty)).map(|(_, ty)| ty));
        if !new_types.is_empty() {
            return (new_types, is_by_optional);
        }
        match member.generics.cmp(&holder.generics) {
            Ordering::Less => return ("untyped".to_owned(), false),
            Ordering::Greater => return (AS.to_owned(), false),
            Ordering::Equal => {}
        }
    }
    let all_names = joined(all.iter().map(|(name, _)| name));
    (if all_names.is_empty() { "no_args".to_owned() } else { all_names }, member.has_options())
}

fn joined<'s>(parts: impl Iterator<Item = &'s String>) -> String {
    parts.map(String::as_str).collect::<Vec<_>>().join("_")
}
