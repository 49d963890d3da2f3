//! Method names, which overloads contest.
//!
//! Every member has a row of names that it would take, from the plain one to one that nobody else can want. A name that
//! several want goes to the one that held it before, else to the first in this order: [`Member::yields`] last, [`Rank`],
//! number of parameters that a caller must give, of all parameters, signature; the others move on to their next name. So a
//! name follows from a member's own signature and from who holds the plain name. Every name that an overload added later
//! could win is remembered.

use super::super::hash;
use super::{ident::legal, reserved::OF_CLASSES};
use std::collections::{BTreeMap, BTreeSet};

/// A member that wants a name.
#[derive(Debug)]
pub(crate) struct Member {
    /// The name without regard to overloads, in snake case.
    pub(crate) plain: String,
    pub(crate) rank: Rank,
    /// It has a parameter by reference, an instance of a generic type, or a value of the framework: it takes no name from a
    /// member that has none of them.
    pub(crate) yields: bool,
    /// Name in snake case and short name of the type.
    pub(crate) parameters: Vec<(String, String)>,
    /// How many of them a caller in C# must give.
    pub(crate) required: usize,
    /// `Parse(System.String)`
    pub(crate) signature: String,
}

/// Who goes first when members of different kinds want one name: a property's is the most predictable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    Constructor,
    Property,
    Field,
    Method,
    Indexer,
    Event,
    /// What no member of the library is.
    Own,
}

/// The value names of one type.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    /// `Newtonsoft.Json.Linq.JObject`
    owner: &'a str,
    reserved: &'static [&'static str],
    taken: BTreeSet<String>,
}

impl<'a> Names<'a> {
    /// The names of a type whose values are handles, or of one that has none.
    pub(crate) fn new(owner: &'a str, has_handles: bool) -> Self {
        Self { owner, reserved: if has_handles { OF_CLASSES } else { &[] }, taken: BTreeSet::new() }
    }

    /// Names all members, in their order. `held` is what the lock remembers (`Ns.Type.name` to a signature), `remember`
    /// takes what it is to remember from now on.
    pub(crate) fn members(
        &mut self,
        members: &[Member],
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> Vec<String> {
        let mut names = vec![None; members.len()];
        let mut plain_holder = BTreeMap::new();
        for attempt in Attempt::ALL {
            for (name, wanting) in self.wanting(*attempt, members, &names, &plain_holder) {
                if self.taken.contains(&name) || self.reserved.contains(&name.as_str()) {
                    continue;
                }
                let key = format!("{}.{name}", self.owner);
                let winner = wanting
                    .iter()
                    .copied()
                    .find(|&i| held.get(&key) == Some(&members[i].signature))
                    .or_else(|| wanting.iter().copied().min_by_key(|&i| members[i].order()))
                    .expect("a name is listed because somebody wants it");
                if wanting.len() > 1 || members[winner].can_be_beaten() {
                    remember.insert(key, members[winner].signature.clone());
                }
                if *attempt == Attempt::Plain {
                    plain_holder.insert(members[winner].plain.clone(), winner);
                }
                self.taken.insert(name.clone());
                names[winner] = Some(name);
            }
        }
        names.into_iter().map(|name| name.expect("the last attempt is unique")).collect()
    }

    /// The first free of the candidates, else the last of them with a hash of the metadata name.
    pub(crate) fn constant(&mut self, candidates: &[String], metadata_name: &str) -> String {
        let last = candidates.last().map_or(metadata_name, String::as_str);
        let hashed = legal(&format!("{last}_{}", &hash::hex(metadata_name)[..8]));
        let free = candidates.iter().map(|name| legal(name)).find(|name| !self.taken.contains(name));
        let name = free.unwrap_or(hashed);
        self.taken.insert(name.clone());
        name
    }

    fn wanting(
        &self,
        attempt: Attempt,
        members: &[Member],
        names: &[Option<String>],
        plain_holder: &BTreeMap<String, usize>,
    ) -> BTreeMap<String, Vec<usize>> {
        let mut wanting = BTreeMap::<_, Vec<_>>::new();
        for (i, member) in members.iter().enumerate().filter(|(i, _)| names[*i].is_none()) {
            let holder = plain_holder.get(&member.plain).map(|&holder| &members[holder]);
            wanting.entry(attempt.name(member, holder)).or_default().push(i);
        }
        wanting
    }
}

impl Member {
    fn order(&self) -> (bool, Rank, usize, usize, &str) {
        (self.yields, self.rank, self.required, self.parameters.len(), &self.signature)
    }

    fn can_be_beaten(&self) -> bool {
        match self.rank {
            Rank::Constructor | Rank::Method | Rank::Indexer | Rank::Event => !self.parameters.is_empty(),
            Rank::Own => true,
            Rank::Property | Rank::Field => false,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Attempt {
    Plain,
    /// What its parameters have that those of the holder of the plain name have not.
    Difference,
    /// The types of all parameters.
    Types,
    Hash,
}

impl Attempt {
    const ALL: &[Self] = &[Self::Plain, Self::Difference, Self::Types, Self::Hash];

    fn name(self, member: &Member, holder: Option<&Member>) -> String {
        let suffix = match self {
            Self::Plain => return legal(&member.plain),
            Self::Difference => difference(member, holder),
            Self::Types => joined(member.parameters.iter().map(|(_, ty)| ty)),
            Self::Hash => {
                let digest = hash::hex(&member.signature);
                digest[..8].to_owned()
            }
        };
        let separator = if member.plain.ends_with('_') { "" } else { "_" };
        legal(&format!("{}{separator}{suffix}", member.plain))
    }
}

/// Empty for a member without parameters whose plain name is reserved: `clone_`.
fn difference(member: &Member, holder: Option<&Member>) -> String {
    let Some(holder) = holder else { return joined(member.parameters.iter().map(|(name, _)| name)) };
    let of_holder: BTreeMap<_, _> = holder.parameters.iter().map(|(name, ty)| (name, ty)).collect();
    for parameters in [&member.parameters[..member.required], &member.parameters] {
        let new_names = joined(parameters.iter().map(|(name, _)| name).filter(|name| !of_holder.contains_key(name)));
        if !new_names.is_empty() {
            return new_names;
        }
    }
    let new_types =
        joined(member.parameters.iter().filter(|(name, ty)| of_holder.get(name) != Some(&ty)).map(|(_, ty)| ty));
    if !new_types.is_empty() {
        return new_types;
    }
    let all_names = joined(member.parameters.iter().map(|(name, _)| name));
    if all_names.is_empty() { "no_args".to_owned() } else { all_names }
}

fn joined<'s>(parts: impl Iterator<Item = &'s String>) -> String {
    parts.map(String::as_str).collect::<Vec<_>>().join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(plain: &str, rank: Rank, parameters: &[(&str, &str)]) -> Member {
        let types: Vec<_> = parameters.iter().map(|&(_, ty)| ty).collect();
        Member {
            plain: plain.to_owned(),
            rank,
            yields: false,
            parameters: parameters.iter().map(|&(name, ty)| (name.to_owned(), ty.to_owned())).collect(),
            required: parameters.len(),
            signature: format!("{plain}({})", types.join(",")),
        }
    }

    fn names(members: &[Member]) -> Vec<String> {
        Names::new("T", true).members(members, &BTreeMap::new(), &mut BTreeMap::new())
    }

    #[test]
    fn suffixes_are_the_parameters_that_the_plain_one_has_not() {
        let value = ("value", "object");
        let overloads = [
            member("serialize_object", Rank::Method, &[value]),
            member("serialize_object", Rank::Method, &[value, ("formatting", "formatting")]),
            member("serialize_object", Rank::Method, &[value, ("settings", "json_serializer_settings")]),
        ];
        assert_eq!(names(&overloads), ["serialize_object", "serialize_object_formatting", "serialize_object_settings"]);
    }

    #[test]
    fn what_may_be_left_out_names_nothing() {
        let (level, theme) = (("level", "level"), ("theme", "theme"));
        let mut overloads = [
            member("console", Rank::Method, &[("sink", "sink"), ("formatter", "formatter"), level]),
            member("console", Rank::Method, &[("sink", "sink"), level, theme, ("culture", "culture")]),
        ];
        overloads[0].required = 2;
        overloads[1].required = 1;
        assert_eq!(names(&overloads), ["console_formatter", "console"]);
    }

    #[test]
    fn types_tell_apart_what_names_do_not() {
        let overloads = ["bool", "i32", "str"].map(|ty| member("write_value", Rank::Method, &[("value", ty)]));
        assert_eq!(names(&overloads), ["write_value", "write_value_i32", "write_value_str"]);
    }

    #[test]
    fn what_collides_again_gets_all_types() {
        let overloads = [
            member("new", Rank::Constructor, &[]),
            member("new", Rank::Constructor, &[("other", "j_object")]),
            member("new", Rank::Constructor, &[("content", "object")]),
            member("new", Rank::Constructor, &[("content", "object_slice")]),
        ];
        assert_eq!(names(&overloads), ["new", "new_other", "new_content", "new_object_slice"]);
    }

    #[test]
    fn a_property_holds_its_name_against_a_method() {
        let members = [
            member("set_value", Rank::Method, &[("value", "str")]),
            member("set_value", Rank::Property, &[("value", "object")]),
            member("count", Rank::Method, &[]),
            member("count", Rank::Property, &[]),
        ];
        assert_eq!(names(&members), ["set_value_str", "set_value", "count_no_args", "count"]);
    }

    #[test]
    fn reserved_names_and_keywords() {
        let members = [
            member("clone", Rank::Method, &[]),
            member("to_string", Rank::Method, &[("format", "str")]),
            member("type", Rank::Property, &[]),
            member("self", Rank::Property, &[]),
        ];
        assert_eq!(names(&members), ["clone_", "to_string_format", "r#type", "self_"]);
    }

    #[test]
    fn an_overload_that_is_added_renames_nothing() {
        let old = || member("parse", Rank::Method, &[("json", "str"), ("settings", "settings")]);
        let mut held = BTreeMap::new();
        assert_eq!(Names::new("T", true).members(&[old()], &BTreeMap::new(), &mut held), ["parse"]);
        assert_eq!(held, BTreeMap::from([("T.parse".to_owned(), old().signature)]));

        let added = member("parse", Rank::Method, &[("json", "str")]);
        let names = Names::new("T", true).members(&[added, old()], &held, &mut BTreeMap::new());
        assert_eq!(names, ["parse_json", "parse"]);
    }

    #[test]
    fn names_that_differ_in_case_only_stay_apart() {
        let mut members = [member("foo", Rank::Method, &[]), member("foo", Rank::Method, &[])];
        members[0].signature = "Foo()".to_owned();
        members[1].signature = "foo()".to_owned();
        assert_eq!(names(&members), ["foo", "foo_no_args"]);
    }
}
