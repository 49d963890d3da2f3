//! Method names, which overloads contest.
//!
//! Every member has a row of names that it would take, from the plain one to one that nobody else can want. A name that
//! several want goes to the one that held it before, else to the first in this order: [`Yields`], [`Rank`], extension methods last,
//! number of parameters that a caller must give, of all parameters, [`Member::distance`], with type parameters before without,
//! signature; the others move on to their next name. So a name follows from a member's own signature and from who holds the plain
//! name. Every name that an overload added later could win is remembered.

use super::super::hash;
use super::attempt::Attempt;
use super::{
    ident::legal,
    reserved::{OF_CLASSES, OF_TRAITS},
};
use std::collections::{BTreeMap, BTreeSet};

/// A member that wants a name.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// The name without regard to overloads, in snake case.
    pub(crate) plain: String,
    pub(crate) rank: Rank,
    pub(crate) yields: Yields,
    /// C# calls it on its first parameter, and so does Rust: it leaves the name in the class to what has no other.
    pub(crate) extends: bool,
    /// How many type parameters it has of its own.
    pub(crate) generics: usize,
    /// Name in snake case and short name of the type.
    pub(crate) parameters: Vec<(String, String)>,
    /// How many of them a caller in C# must give.
    pub(crate) required: usize,
    /// How far what a caller must give is from what it has at hand: text is nearest, then numbers and the like, then what has to
    /// be made.
    pub(crate) distance: usize,
    /// A caller may give properties besides, which name nothing.
    pub(crate) has_init: bool,
    /// `Parse(System.String)`
    pub(crate) signature: String,
}

/// To whom a member leaves a name that both want.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Yields {
    Never,
    /// It has type parameters, a parameter by reference, an instance of a generic type, or a buffer that is no array: it takes no
    /// name from a member that has none of them.
    ToPlain,
    /// It takes a struct, which a caller has to make first.
    ToAll,
}

/// What a member is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) rust: String,
    /// It took parameters that may be left out to tell it apart: with none of them, another overload is meant.
    pub(crate) is_by_optional: bool,
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
    /// What the type has that members are added to.
    others: &'a [Member],
    taken: BTreeSet<String>,
}

impl<'a> Names<'a> {
    /// The names of a type whose values are handles, or of one that has none.
    pub(crate) fn new(owner: &'a str, has_handles: bool) -> Self {
        Self { owner, reserved: if has_handles { OF_CLASSES } else { &[] }, others: &[], taken: BTreeSet::new() }
    }

    /// The names of a trait that adds methods to a type, which has others itself.
    pub(crate) fn of_trait(owner: &'a str, others: &'a [Member]) -> Self {
        Self { owner, reserved: OF_TRAITS, others, taken: BTreeSet::new() }
    }

    /// Names all members, in their order. `held` is what the lock remembers (`Ns.Type.name` to a signature), `remember`
    /// takes what it is to remember from now on.
    pub(crate) fn members(
        &mut self,
        members: &[Member],
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> Vec<Named> {
        self.reserve_long(members, held);
        let mut names: Vec<Option<Named>> = vec![None; members.len()];
        let mut plain_holder = BTreeMap::new();
        for other in self.others {
            let holder = plain_holder.entry(&*other.plain).or_insert(other);
            *holder = std::cmp::min_by_key(*holder, other, |of| of.order());
        }
        for attempt in Attempt::ALL {
            for (name, wanting) in self.wanting(*attempt, members, &names, &plain_holder) {
                if self.taken.contains(&name) || self.reserved.contains(&name.as_str()) {
                    continue;
                }
                let key = self.key(&name);
                let winner = wanting
                    .iter()
                    .copied()
                    .find(|&i| held.get(&key) == Some(&members[i].signature))
                    .or_else(|| wanting.iter().copied().min_by_key(|&i| members[i].order()))
                    .expect("a name is listed because somebody wants it");
                if wanting.len() > 1 || members[winner].can_be_beaten() {
                    remember.insert(key, members[winner].signature.clone());
                }
                let holder = plain_holder.get(&*members[winner].plain).copied();
                let is_by_optional = attempt.is_by_optional(&members[winner], holder);
                if *attempt == Attempt::Plain {
                    plain_holder.insert(&*members[winner].plain, &members[winner]);
                }
                self.taken.insert(name.clone());
                names[winner] = Some(Named { rust: name, is_by_optional });
            }
        }
        names.into_iter().map(|name| name.expect("the last attempt is unique")).collect()
    }

    /// The names of the forms with options, of members that have parameters to leave out.
    pub(crate) fn with_options(
        &mut self,
        members: &[Member],
        named: &[Named],
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> Vec<Option<String>> {
        let mut long = vec![None; members.len()];
        let mut order: Vec<_> = (0..members.len()).filter(|&i| members[i].has_long()).collect();
        order.sort_by_key(|&i| (named[i].is_by_optional, members[i].order()));
        for &i in &order {
            let own = with(&named[i].rust);
            let first = if named[i].is_by_optional { with(&members[i].plain) } else { own.clone() };
            let hashed = format!("{own}_{}", &hash::hex(&members[i].signature)[..8]);
            let free = || [first, own, hashed].into_iter().find(|name| !self.taken.contains(name));
            let name = self.long_of(&members[i], held).or_else(free).expect("hashes of different signatures differ");
            remember.insert(self.key(&name), members[i].long_signature());
            self.taken.insert(name.clone());
            long[i] = Some(name);
        }
        long
    }

    /// Keeps the names of forms with options from members that were added since.
    fn reserve_long(&mut self, members: &[Member], held: &BTreeMap<String, String>) {
        let with_options = members.iter().filter(|member| member.has_long());
        let reserved: Vec<_> = with_options.filter_map(|member| self.long_of(member, held)).collect();
        self.taken.extend(reserved);
    }

    /// What the lock says that the form with options of a member is called.
    fn long_of(&self, member: &Member, held: &BTreeMap<String, String>) -> Option<String> {
        let (prefix, long) = (self.key(""), member.long_signature());
        let of_type = held.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        let (key, _) = of_type.into_iter().find(|(_, signature)| **signature == long)?;
        Some(key[prefix.len()..].to_owned())
    }

    /// What the lock calls a name.
    fn key(&self, name: &str) -> String {
        format!("{}.{name}", self.owner)
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
        names: &[Option<Named>],
        plain_holder: &BTreeMap<&str, &Member>,
    ) -> BTreeMap<String, Vec<usize>> {
        let mut wanting = BTreeMap::<_, Vec<_>>::new();
        for (i, member) in members.iter().enumerate().filter(|(i, _)| names[*i].is_none()) {
            if attempt == Attempt::Plain && self.others.iter().any(|other| member.leaves_name_to(other)) {
                continue;
            }
            let holder = plain_holder.get(&*member.plain).copied();
            wanting.entry(attempt.name(member, holder)).or_default().push(i);
        }
        wanting
    }
}

impl Member {
    /// The member as a method of its first parameter.
    pub(crate) fn without_receiver(&self) -> Self {
        Self { parameters: self.parameters[1..].to_vec(), required: self.required - 1, ..self.clone() }
    }

    fn order(&self) -> (Yields, Rank, bool, usize, usize, usize, bool, &str) {
        (
            self.yields,
            self.rank,
            self.extends,
            self.required,
            self.parameters.len(),
            self.distance,
            self.generics == 0,
            &self.signature,
        )
    }

    /// Whether this, which is added to a type, would hide what the type has itself, or is told apart by its type parameters.
    fn leaves_name_to(&self, own: &Self) -> bool {
        self.plain == own.plain && (own.required <= self.parameters.len() || self.generics > own.generics)
    }

    pub(super) fn has_options(&self) -> bool {
        self.required < self.parameters.len()
    }

    /// Whether there is a form with options.
    fn has_long(&self) -> bool {
        self.has_options() || self.has_init
    }

    /// What the lock remembers of the form with options.
    fn long_signature(&self) -> String {
        format!("{} with options", self.signature)
    }

    fn can_be_beaten(&self) -> bool {
        match self.rank {
            Rank::Constructor | Rank::Method | Rank::Indexer | Rank::Event => !self.parameters.is_empty(),
            Rank::Own => true,
            Rank::Property | Rank::Field => false,
        }
    }
}

/// `to_html_with`
fn with(name: &str) -> String {
    let name = name.trim_start_matches("r#");
    let separator = if name.ends_with('_') { "" } else { "_" };
    format!("{name}{separator}with")
}

#[cfg(test)]
mod tests;
