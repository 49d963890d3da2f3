//! Method names, which overloads contest.
//!
//! Every member has a row of names that it would take, from the plain one to one that nobody else can want. A name that
//! several want goes to the one that held it before, else to the first in this order: [`Yields`], [`Rank`], extension methods last,
//! number of parameters that a caller must give, of all parameters, with type parameters before without, signature; the others
//! move on to their next name. So a name follows from a member's own signature and from who holds the plain name. Every name that
//! an overload added later could win is remembered.

use super::super::hash;
use super::attempt::Attempt;
use super::{
    ident::legal,
    reserved::{OF_CLASSES, OF_TRAITS},
};
use std::collections::{BTreeMap, BTreeSet};

/// A member that wants a name.
#[derive(Debug)]
pub(crate) struct Member {
    /// The name without regard to overloads, in snake case.
    pub(crate) plain: String,
    pub(crate) rank: Rank,
    pub(crate) yields: Yields,
    /// C# calls it on its first parameter, and so does Rust: it leaves the name of the static form to what has no other.
    pub(crate) extends: bool,
    /// How many type parameters it has of its own.
    pub(crate) generics: usize,
    /// Name in snake case and short name of the type.
    pub(crate) parameters: Vec<(String, String)>,
    /// How many of them a caller in C# must give.
    pub(crate) required: usize,
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
    taken: BTreeSet<String>,
}

impl<'a> Names<'a> {
    /// The names of a type whose values are handles, or of one that has none.
    pub(crate) fn new(owner: &'a str, has_handles: bool) -> Self {
        Self { owner, reserved: if has_handles { OF_CLASSES } else { &[] }, taken: BTreeSet::new() }
    }

    /// The names of a trait that adds methods to a type.
    pub(crate) fn of_trait(owner: &'a str) -> Self {
        Self { owner, reserved: OF_TRAITS, taken: BTreeSet::new() }
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
                let holder = plain_holder.get(&members[winner].plain).map(|&holder: &usize| &members[holder]);
                let is_by_optional = attempt.is_by_optional(&members[winner], holder);
                if *attempt == Attempt::Plain {
                    plain_holder.insert(members[winner].plain.clone(), winner);
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
    /// The member as a method of its first parameter.
    pub(crate) fn without_receiver(&self) -> Self {
        Self {
            plain: self.plain.clone(),
            rank: self.rank,
            yields: self.yields,
            extends: self.extends,
            generics: self.generics,
            parameters: self.parameters[1..].to_vec(),
            required: self.required - 1,
            has_init: self.has_init,
            signature: self.signature.clone(),
        }
    }

    fn order(&self) -> (Yields, Rank, bool, usize, usize, bool, &str) {
        (
            self.yields,
            self.rank,
            self.extends,
            self.required,
            self.parameters.len(),
            self.generics == 0,
            &self.signature,
        )
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
mod tests {
    use super::*;

    fn member(plain: &str, rank: Rank, parameters: &[(&str, &str)]) -> Member {
        let types: Vec<_> = parameters.iter().map(|&(_, ty)| ty).collect();
        Member {
            plain: plain.to_owned(),
            rank,
            yields: Yields::Never,
            extends: false,
            generics: 0,
            parameters: parameters.iter().map(|&(name, ty)| (name.to_owned(), ty.to_owned())).collect(),
            required: parameters.len(),
            has_init: false,
            signature: format!("{plain}({})", types.join(",")),
        }
    }

    fn names(members: &[Member]) -> Vec<String> {
        held(members, &BTreeMap::new(), &mut BTreeMap::new())
    }

    fn held(
        members: &[Member],
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> Vec<String> {
        let named = Names::new("T", true).members(members, held, remember);
        named.into_iter().map(|name| name.rust).collect()
    }

    /// The short forms, where they are, and the long ones, where they are.
    fn forms(members: &[Member], held: &BTreeMap<String, String>) -> (Vec<String>, BTreeMap<String, String>) {
        let mut remember = BTreeMap::new();
        let mut names = Names::new("T", true);
        let named = names.members(members, held, &mut remember);
        let long = names.with_options(members, &named, held, &mut remember);
        let forms = named.into_iter().zip(long).flat_map(|(name, long)| {
            let short = (!(name.is_by_optional && long.is_some())).then_some(name.rust);
            short.into_iter().chain(long)
        });
        (forms.collect(), remember)
    }

    fn optional(plain: &str, required: &[(&str, &str)], optional: &[(&str, &str)]) -> Member {
        let mut all = member(plain, Rank::Method, &[required, optional].concat());
        all.required = required.len();
        all
    }

    /// `Query<T>(sql)` beside `Query(sql)`.
    #[test]
    fn a_type_parameter_is_all_that_tells_them_apart() {
        let row = |yields, generics| Member { yields, generics, ..member("query", Rank::Method, &[("sql", "str")]) };
        let with = |generics| Member { signature: "query`(str)".to_owned(), ..row(Yields::ToPlain, generics) };
        assert_eq!(names(&[row(Yields::Never, 0), with(1)]), ["query", "query_as"]);
        assert_eq!(names(&[row(Yields::ToPlain, 0), with(1)]), ["query_untyped", "query"]);
        let command = Member { yields: Yields::ToAll, ..member("query", Rank::Method, &[("command", "command")]) };
        assert_eq!(names(&[command, with(1)]), ["query_command", "query"]);
    }

    /// `Deserialize<T>(string)` beside `Deserialize(string)`, which has its name from `Deserialize(TextReader)`.
    #[test]
    fn type_parameters_come_after_what_else_tells_them_apart() {
        let takes = |ty, generics| {
            let signature = format!("deserialize`{generics}({ty})");
            let yields = if generics > 0 { Yields::ToPlain } else { Yields::Never };
            Member { signature, generics, yields, ..member("deserialize", Rank::Method, &[("input", ty)]) }
        };
        let all = [takes("reader", 0), takes("str", 0), takes("reader", 1), takes("str", 1), takes("reader", 2)];
        let expected = ["deserialize", "deserialize_str", "deserialize_as", "deserialize_str_as", "deserialize_as2"];
        assert_eq!(names(&all), expected);
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
    fn properties_name_nothing() {
        let made = |parameters| Member { has_init: true, ..member("new", Rank::Constructor, parameters) };
        let (all, _) = forms(&[made(&[]), made(&[("title", "str")])], &BTreeMap::new());
        assert_eq!(all, ["new", "new_with", "new_title", "new_title_with"]);
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

    /// `ToHtml(text, pipeline, context)` beside `ToHtml(this document, pipeline)`.
    #[test]
    fn an_extension_method_leaves_the_name_of_its_static_form() {
        let pipeline = ("pipeline", "pipeline");
        let of_text = optional("to_html", &[("text", "str")], &[pipeline, ("context", "context")]);
        let of_document = Member { extends: true, ..optional("to_html", &[("document", "document")], &[pipeline]) };
        let (names, _) = forms(&[of_document, of_text], &BTreeMap::new());
        assert_eq!(names, ["to_html_document", "to_html_document_with", "to_html", "to_html_with"]);
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
        let mut lock = BTreeMap::new();
        assert_eq!(held(&[old()], &BTreeMap::new(), &mut lock), ["parse"]);
        assert_eq!(lock, BTreeMap::from([("T.parse".to_owned(), old().signature)]));

        let added = member("parse", Rank::Method, &[("json", "str")]);
        let names = held(&[added, old()], &lock, &mut BTreeMap::new());
        assert_eq!(names, ["parse_json", "parse"]);
    }

    #[test]
    fn names_that_differ_in_case_only_stay_apart() {
        let mut members = [member("foo", Rank::Method, &[]), member("foo", Rank::Method, &[])];
        members[0].signature = "Foo()".to_owned();
        members[1].signature = "foo()".to_owned();
        assert_eq!(names(&members), ["foo", "foo_no_args"]);
    }

    #[test]
    fn what_may_be_left_out_is_the_matter_of_a_form_of_its_own() {
        let text = ("text", "str");
        let one = [optional("to_html", &[text], &[("pipeline", "pipeline")])];
        assert_eq!(forms(&one, &BTreeMap::new()).0, ["to_html", "to_html_with"]);
        let beside_the_short_one =
            [member("render", Rank::Method, &[text]), optional("render", &[text], &[("n", "i32")])];
        assert_eq!(forms(&beside_the_short_one, &BTreeMap::new()).0, ["render", "render_with"]);
        let two = [optional("render", &[text], &[("n", "i32")]), optional("render", &[text], &[("deep", "bool")])];
        assert_eq!(forms(&two, &BTreeMap::new()).0, ["render_n_with", "render", "render_with"]);
    }

    #[test]
    fn forms_with_options_keep_their_names() {
        let text = ("text", "str");
        let old = || optional("render", &[text], &[("n", "i32")]);
        let (names, lock) = forms(&[old()], &BTreeMap::new());
        assert_eq!(names, ["render", "render_with"]);
        let added = [
            member("render", Rank::Method, &[text]),
            optional("render", &[text], &[("a", "bool")]),
            member("render_with", Rank::Method, &[text]),
            old(),
        ];
        let (names, _) = forms(&added, &lock);
        assert_eq!(names, ["render_text", "render_a_with", "render_with_text", "render", "render_with"]);
    }
}
