//! What a program can name of a package: read off the bindings themselves, so that nothing printed is forgotten.

use super::module;
use crate::plan::{INHERITED, Plan};
use mochi_surface::model::PackageId;

/// A type, a member, an interface of a type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// `newtonsoft_json::linq::JObject::parse`
    pub path: String,
    /// What a program must agree with, where types go by their last name: `fn(json: &str) -> Result<JObject>`.
    pub signature: String,
    /// What .NET calls it, where the documentation says so.
    pub member: Option<String>,
    pub deprecated: bool,
}

/// Everything below the module of a package, in the order of the files.
#[must_use]
pub fn items(plan: &Plan, package: PackageId) -> Vec<Item> {
    let own = &plan.package(package).module;
    let modules = module::tree(plan);
    let own = modules.iter().filter(|module| module.path.first() == Some(own));
    own.flat_map(|module| read(&module.path.join("::"), &module::print(plan, module).text)).collect()
}

/// The items of a file.
fn read(module: &str, text: &str) -> Vec<Item> {
    let mut reader = Reader { module, items: Vec::new(), next: Item::default() };
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if reader.attribute(line, &mut lines) {
            continue;
        }
        if let Some((name, of)) = line.strip_prefix("pub type ").and_then(|line| line.split_once(" = ")) {
            reader.alias(name, of.trim_end_matches(';'));
            continue;
        }
        let Some(head) = line.strip_suffix('{').map(str::trim_end).filter(|_| !line.starts_with([' ', '}'])) else {
            reader.next = Item::default();
            continue;
        };
        let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
        if let Some(name) = head.strip_prefix("pub mod ") {
            let text: Vec<&str> = inside.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
            reader.items.extend(read(&format!("{module}::{name}"), &text.join("\n")));
            reader.next = Item::default();
        } else if head.starts_with("rt::") {
            reader.declaration(&inside);
        } else {
            reader.block(head, &inside);
        }
    }
    reader.items
}

struct Reader<'a> {
    module: &'a str,
    items: Vec<Item>,
    /// What is known of the next item: its documentation comes first.
    next: Item,
}

impl Reader<'_> {
    fn push(&mut self, name: &str, signature: &str) {
        let path = format!("{}::{name}", self.module);
        self.items.push(Item { path, signature: short(signature), ..std::mem::take(&mut self.next) });
    }

    /// Whether the line is documentation or an attribute of the next item.
    fn attribute<'l>(&mut self, line: &str, rest: &mut impl Iterator<Item = &'l str>) -> bool {
        let line = line.trim_start();
        if let Some(text) = line.strip_prefix("///") {
            if let Some(member) = text.trim().strip_prefix(".NET: `").and_then(|text| text.strip_suffix('`')) {
                self.next.member = Some(member.to_owned());
            }
            return true;
        }
        if !line.starts_with("#[") {
            return false;
        }
        self.next.deprecated |= line.starts_with("#[deprecated");
        if !line.ends_with(']') {
            let _ = rest.find(|line| line.ends_with(']'));
        }
        true
    }

    /// Another name for a type of the module: a program that uses it must agree with the same.
    fn alias(&mut self, name: &str, of: &str) {
        let [name, of] = [name, of].map(|of| format!("{}::{}", self.module, of.trim_end_matches("<'a>")));
        let same = self.items.iter().filter_map(|item| {
            let rest = item.path.strip_prefix(&of).filter(|rest| rest.is_empty() || rest.starts_with("::"))?;
            Some(Item { path: format!("{name}{rest}"), ..item.clone() })
        });
        let same: Vec<_> = same.collect();
        self.items.extend(same);
        self.next = Item::default();
    }

    /// What a macro declares: a type, what it is besides, the values of an enumeration.
    fn declaration(&mut self, inside: &[&str]) {
        let mut lines = inside.iter().copied();
        let mut owner = String::new();
        while let Some(line) = lines.next() {
            if self.attribute(line, &mut lines) {
                continue;
            }
            let line = line.trim().trim_end_matches([';', ',', '{', ' ']);
            if let Some((word, name)) = declared(line).filter(|_| owner.is_empty()) {
                self.push(&name, &word);
                owner = name;
            } else if let Some(is) = line.strip_prefix("is ") {
                for base in split(is) {
                    self.push(&format!("{owner} as {}", short(base)), "upcast");
                }
            } else if let Some((field, _)) = line.split_once(" = ").filter(|(field, _)| field.contains(": ")) {
                let (name, ty) = field.split_once(": ").unwrap_or((field, ""));
                self.push(&format!("{owner}::{name}"), ty);
            } else if let Some((value, number)) = line.split_once(" = ") {
                self.push(&format!("{owner}::{value}"), &format!("= {number}"));
            }
        }
    }

    /// What an `impl`, a trait or a structure has.
    fn block(&mut self, head: &str, inside: &[&str]) {
        let owner = match head.split_once(' ') {
            Some(("impl", of)) if !of.contains(" for ") => of.to_owned(),
            _ if head.starts_with("impl") => return self.push(head, "impl"),
            _ => {
                // the interface itself has its methods
                let Some((word, name)) = declared(head).filter(|(_, name)| !name.starts_with(INHERITED)) else {
                    return;
                };
                self.push(&name, &word);
                name
            }
        };
        let owner = owner.split(" where").next().unwrap_or(&owner);
        let mut lines = inside.iter().copied();
        while let Some(line) = lines.next() {
            if self.attribute(line, &mut lines) {
                continue;
            }
            let Some(line) = line.strip_prefix("    ").filter(|line| !line.starts_with([' ', '}'])) else { continue };
            let mut whole = line.to_owned();
            while !whole.ends_with(['{', ';', ',']) || whole.matches('(').count() > whole.matches(')').count() {
                let Some(more) = lines.next() else { break };
                whole = format!("{whole} {}", more.trim());
            }
            self.member(owner, whole.trim_end_matches(['{', ';', ',', ' ']));
        }
    }

    fn member(&mut self, owner: &str, line: &str) {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        let Some((word, rest)) = line.split_once(' ') else { return };
        match word {
            "fn" | "async" => {
                let rest = rest.strip_prefix("fn ").unwrap_or(rest);
                let end = rest.find(['(', '<']).unwrap_or(rest.len());
                let mut signature = rest[end..].to_owned();
                for (broken, whole) in [("( ", "("), (", )", ")"), ("< ", "<"), (", >", ">")] {
                    signature = signature.replace(broken, whole);
                }
                self.push(&format!("{owner}::{}", &rest[..end]), &format!("fn{signature}"));
            }
            "const" | "type" => {
                let name = rest.split([':', ' ']).next().unwrap_or(rest);
                self.push(&format!("{owner}::{name}"), rest[name.len()..].trim_start_matches([':', ' ']));
            }
            _ => {
                // A field.
                if let Some(name) = word.strip_suffix(':') {
                    self.push(&format!("{owner}::{name}"), rest);
                }
            }
        }
    }
}

/// What it is and the name, of `pub enum Colour: u8 = "..."`, of `pub type Order in __mochi_Order = "..."`, of `List<String> = "..."`, of `pub trait OnList<T: rt::Argument>: Is<List<T>>`.
fn declared(line: &str) -> Option<(String, String)> {
    let (line, is_identified) = line.split_once(" = \"").map_or((line, false), |(line, _)| (line, true));
    match line.strip_prefix("pub ") {
        Some(rest) => {
            let (word, name) = rest.split_once(' ')?;
            let name = name.split(" in ").next().unwrap_or(name);
            let mut depth = 0;
            let is_end = |(at, c): &(usize, char)| {
                depth += i32::from(*c == '<') - i32::from(*c == '>');
                depth == 0 && name[*at..].starts_with(": ")
            };
            let end = name.char_indices().find(is_end).map_or(name.len(), |(at, _)| at);
            let own = name[..end].replace(": rt::Argument", "").replace("<'a>", "");
            Some((format!("{word}{}", &name[end..]), own))
        }
        None => (is_identified && line.ends_with('>')).then(|| ("instance".to_owned(), line.to_owned())),
    }
}

/// The parts of a list of types.
fn split(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |c| {
        depth += i32::from(c == '<') - i32::from(c == '>');
        c == ',' && depth == 0
    })
    .map(str::trim)
}

/// Paths by their last name: where a type is imported from says nothing.
fn short(text: &str) -> String {
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | '#' | ':');
    let mut short = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_path) {
        let (before, from) = rest.split_at(start);
        let (path, after) = from.split_at(from.find(|c| !is_path(c)).unwrap_or(from.len()));
        short.push_str(before);
        short.push_str(path.rsplit_once("::").map_or(path, |(_, last)| last));
        rest = after;
    }
    short + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let items = read("acme", text);
        let items: Vec<_> = items.iter().map(|item| (item.path.as_str(), item.signature.as_str())).collect();
        assert_eq!(items, expected);
    }

    #[test]
    fn a_class_and_what_it_is() {
        let text = "\
use crate::system::Object;

rt::class! {
    /// .NET: `Acme.Order`
    pub type Order in __mochi_Order = \"Acme.Order, Acme\";
    base Object;
    is Object, crate::system::IList<Object, String>;
    table crate::__mochi::ACME[0];
}
";
        check(
            text,
            &[
                ("acme::Order", "type"),
                ("acme::Order as Object", "upcast"),
                ("acme::Order as IList<Object, String>", "upcast"),
            ],
        );
    }

    #[test]
    fn members_on_one_line_and_on_more() {
        let text = "\
impl Order {
    /// .NET: `Order.Limit`
    pub const LIMIT: i32 = 5;

    #[inline]
    pub fn put(&self, line: impl rt::Arg<crate::a::Line>) -> rt::Result<()> {
        rt::method!(self[0](object line) -> ())
    }

    pub fn sort<F>(
        &self,
        by: F,
    ) -> rt::Result<Vec<Line>>
    where
        F: Fn(&Line) -> bool,
    {
        todo
    }
}
";
        check(
            text,
            &[
                ("acme::Order::LIMIT", "i32 = 5"),
                ("acme::Order::put", "fn(&self, line: impl Arg<Line>) -> Result<()>"),
                ("acme::Order::sort", "fn<F>(&self, by: F) -> Result<Vec<Line>> where F: Fn(&Line) -> bool"),
            ],
        );
    }

    #[test]
    fn what_a_class_adds_to_another_type_and_what_its_methods_may_be_told() {
        let text = "\
pub mod orders {
    use super::*;

    rt::options! {
        /// What `OnList::closed_with` may be told besides.
        pub struct ClosedOptions<'a> {
            note: Option<&'a str> = Option::None,
        }
    }

    /// What `OnList::opened_with` may be told besides.
    pub type OpenedOptions<'a> = ClosedOptions<'a>;

    /// What `Orders` adds to `List<T>`.
    pub trait OnList<T: rt::Argument>: rt::Is<List<T>> {
        #[inline]
        fn closed_with(&self, by: impl rt::In<
            T,
        >, options: ClosedOptions<'_>) -> rt::Result<T> {
            let list = self;
            rt::call!(Orders[0](object list) -> text)
        }
    }

    impl<T: rt::Argument, __T: rt::Is<List<T>>> OnList<T> for __T {}

    pub trait Inherited: rt::Is<Order> {
        fn close(&self) -> rt::Result<()> {
            todo
        }
    }
}
";
        check(
            text,
            &[
                ("acme::orders::ClosedOptions", "struct"),
                ("acme::orders::ClosedOptions::note", "Option<&'a str>"),
                ("acme::orders::OpenedOptions", "struct"),
                ("acme::orders::OpenedOptions::note", "Option<&'a str>"),
                ("acme::orders::OnList<T>", "trait: Is<List<T>>"),
                (
                    "acme::orders::OnList<T>::closed_with",
                    "fn(&self, by: impl In<T>, options: ClosedOptions<'_>) -> Result<T>",
                ),
            ],
        );
    }

    #[test]
    fn values_of_an_enumeration_and_instances() {
        let text = "\
rt::enumeration! {
    /// .NET: `Acme.Colour`
    pub enum Colour: u8 = \"Acme.Colour, Acme\";
    /// .NET: `Acme.Colour.Red`
    #[deprecated(
        note = \"it is\"
    )]
    Red = 1,
}

rt::instance! {
    Bag<Colour> = \"Acme.Bag`1[[Acme.Colour, Acme]], Acme\";
    base Object;
    is Object;
}
";
        check(
            text,
            &[
                ("acme::Colour", "enum: u8"),
                ("acme::Colour::Red", "= 1"),
                ("acme::Bag<Colour>", "instance"),
                ("acme::Bag<Colour> as Object", "upcast"),
            ],
        );
        let items = read("acme", text);
        assert_eq!((items[1].member.as_deref(), items[1].deprecated), (Some("Acme.Colour.Red"), true));
        assert!(!items[2].deprecated);
    }
}
