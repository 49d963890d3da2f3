//! What `abi.txt` says: each entry of the shim, its symbol, and how each of its values crosses.

use crate::known::Known;
use std::collections::BTreeMap;

/// The entries by .NET name: `Scalars.I8`, `Node.new`, `Node.get_Name`, `Node.is`; of an instance of a generic type
/// `ShelfOfI32.Swap`.
#[derive(Debug)]
pub(crate) struct Abi {
    pub entries: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub symbol: String,
    pub package: Package,
    /// `Conformance_Scalars`: the class of the shim that has it.
    pub class: String,
    /// `conformance::Scalars`, `conformance::Shelf::<i32>`
    pub path: String,
    /// `conformance_Scalars`, `conformance_ShelfOfI32`
    pub c_type: String,
    /// What the bindings call it.
    pub method: String,
    pub kind: Kind,
    /// With the receiver, where there is one.
    pub parameters: Vec<Parameter>,
    pub result: Option<Type>,
}

/// Whose shim has an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Package {
    Conformance,
    Framework,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Static,
    New,
    Instance,
    /// Makes a delegate of a function.
    Wrap,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub passing: Passing,
    pub ty: Type,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passing {
    Value,
    Ref,
    Out,
}

/// How a value crosses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Plain { plain: Plain, nullable: bool },
    Optional(Plain),
    List { element: Plain, null_elements: bool, nullable: bool },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    /// Spelled as in Rust.
    Number(Number),
    Bool,
    Char,
    /// The enumeration's simple name.
    Enum(String, Number),
    Known(Known),
    Text,
    /// The simple name of a type of the library; a type of the framework has a dot in it.
    Object(String),
}

macro_rules! numbers {
    ($($number:ident $rust:literal $c:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Number { $($number,)* }

        impl Number {
            pub(crate) const ALL: &[Self] = &[$(Self::$number,)*];

            /// As Rust and `abi.txt` spell it.
            pub(crate) fn rust(self) -> &'static str {
                match self { $(Self::$number => $rust,)* }
            }

            pub(crate) fn c(self) -> &'static str {
                match self { $(Self::$number => $c,)* }
            }
        }
    };
}

numbers! {
    I8 "i8" "int8_t",
    U8 "u8" "uint8_t",
    I16 "i16" "int16_t",
    U16 "u16" "uint16_t",
    I32 "i32" "int32_t",
    U32 "u32" "uint32_t",
    I64 "i64" "int64_t",
    U64 "u64" "uint64_t",
    Isize "isize" "intptr_t",
    Usize "usize" "uintptr_t",
    F32 "f32" "float",
    F64 "f64" "double",
}

impl Abi {
    /// Reads the text forms of the library and of the framework.
    pub(crate) fn parse(library: &str, framework: &str) -> Self {
        let mut abi = Self { entries: BTreeMap::new() };
        abi.read(Package::Conformance, library);
        abi.read(Package::Framework, framework);
        abi
    }

    fn read(&mut self, package: Package, text: &str) {
        let (_head, types) = text.split_once("\n\n").expect("an empty line before the first type");
        for ty in types.split("\n\n") {
            let mut lines = ty.lines();
            let (name, path) =
                lines.next().and_then(|line| line.split_once(" = ")).expect("a type and its path in Rust");
            // what is for every type is tested where programs are, and so are the members of structs that cross as they are
            if name.contains('!') || lines.clone().any(|line| line.trim_start().starts_with("record ")) {
                continue;
            }
            let of = Owner::parse(package, name, path);
            let entries: Vec<_> = lines
                .map(str::trim_start)
                // what Rust and C implement is tested where programs are
                .filter(|line| !line.starts_with("implement ") && !line.starts_with("open "))
                .map(|line| of.entry(line))
                .collect();
            for (name, entry) in &entries {
                // Of overloads only the framework has some, and no case calls them.
                let is_overloaded = entries.iter().filter(|(other, _)| other == name).count() > 1;
                assert!(!is_overloaded || package == Package::Framework, "the library has no overloads: {name}");
                // What takes nothing has the plain name.
                if !is_overloaded || entry.parameters.is_empty() {
                    self.entries.insert(name.clone(), entry.clone());
                }
            }
        }
    }

    /// The entries that members of the library have.
    pub(crate) fn members(&self) -> impl Iterator<Item = &str> {
        let own = self.entries.iter().filter(|(_, entry)| entry.package == Package::Conformance);
        own.map(|(name, _)| name.as_str()).filter(|name| !name.ends_with(".is") && !name.ends_with(".free"))
    }

    /// Whether objects of a type are made of functions.
    pub(crate) fn is_delegate(&self, ty: &str) -> bool {
        self.entries.get(&format!("{ty}.new")).is_some_and(|entry| entry.kind == Kind::Wrap)
    }

    pub(crate) fn entry(&self, name: &str) -> &Entry {
        self.entries.get(name).unwrap_or_else(|| panic!("there is no entry `{name}`"))
    }
}

/// The type that entries are of.
struct Owner {
    package: Package,
    /// As the table names it: `Node`, `ShelfOfI32`.
    simple: String,
    /// What symbols have in them of its name.
    class: Option<String>,
    path: String,
    c_type: String,
}

impl Owner {
    fn parse(package: Package, name: &str, path: &str) -> Self {
        let (definition, arguments) = match name.split_once('[') {
            Some((definition, arguments)) => (definition, arguments.strip_suffix(']').expect("arguments end")),
            None => (name, ""),
        };
        let simple = simple(name);
        let arguments: Vec<_> = split(arguments).map(rust_of_argument).collect();
        let generic = if arguments.is_empty() { String::new() } else { format!("::<{}>", arguments.join(", ")) };
        let module = path.rsplit_once("::").expect("a type is in a module").0.replace("::", "_");
        let class = (!definition.contains('`')).then(|| name.replace('.', "_"));
        Self { package, class, path: format!("{path}{generic}"), c_type: format!("{module}_{simple}"), simple }
    }

    fn entry(&self, line: &str) -> (String, Entry) {
        let (is_wrap, line) = match line.strip_prefix("wrap ") {
            Some(line) => (true, line),
            None => (false, line),
        };
        let (symbol, signature) = line.split_once('(').expect("a symbol and its parameters");
        let (parameters, result) = signature.rsplit_once(')').expect("parameters end");
        let package = match self.package {
            Package::Conformance => "mochi_conformance_",
            Package::Framework => "mochi_microsoft_netcore_app_",
        };
        let rest = symbol.strip_prefix(package).expect("a symbol names its package");
        // The class of an instance ends in the bracket that closes its arguments.
        let class =
            self.class.clone().unwrap_or_else(|| rest[..rest.rfind("_5_").expect("arguments end") + 2].to_owned());
        let name = rest.strip_prefix(&class).and_then(|name| name.strip_prefix('_')).expect("a symbol names its type");
        let has_receiver = parameters == "self" || parameters.starts_with("self, ");
        let (name, kind) = match name {
            "is" | "free" => (name, Kind::Instance),
            _ => {
                let (name, _) = name.rsplit_once('_').expect("a symbol ends in its hash");
                let kind = if has_receiver { Kind::Instance } else { Kind::Static };
                let kind = if name == "new" { Kind::New } else { kind };
                (name, if is_wrap { Kind::Wrap } else { kind })
            }
        };
        let own = || Type::Plain { plain: Plain::Object(self.simple.clone()), nullable: false };
        let parameter = |text: &str| match text {
            "self" => Parameter { passing: Passing::Value, ty: own() },
            _ => Parameter::parse(text.rsplit_once(' ').expect("a type and a name").0),
        };
        let result = result.strip_prefix(" -> ").map(|text| if text == "self" { own() } else { Type::parse(text) });
        let result = result.map(|ty| if self.class.is_none() { ty.promised() } else { ty });
        let entry = Entry {
            symbol: symbol.to_owned(),
            package: self.package,
            class,
            path: self.path.clone(),
            c_type: self.c_type.clone(),
            method: method(name),
            kind,
            parameters: parameters.split(", ").filter(|text| !text.is_empty()).map(parameter).collect(),
            result,
        };
        (format!("{}.{name}", self.simple), entry)
    }
}

/// `System.Collections.Generic.List`1[System.Int32]` is `ListOfI32`.
fn simple(name: &str) -> String {
    let (definition, arguments) = match name.split_once('[') {
        Some((definition, arguments)) => (definition, arguments.strip_suffix(']').expect("arguments end")),
        None => (name, ""),
    };
    let known = match definition {
        "System.String" => "Text",
        "System.Int32" => "I32",
        "System.Boolean" => "Bool",
        _ => definition,
    };
    let nested: Vec<_> = known.split('+').map(|part| part.split('`').next().expect("a name")).collect();
    let definition = nested.concat();
    let own = definition.rsplit('.').next().expect("a type has a name");
    let arguments: Vec<_> = split(arguments).map(simple).collect();
    if arguments.is_empty() { own.to_owned() } else { format!("{own}Of{}", arguments.join("And")) }
}

/// At the commas that are in no brackets.
fn split(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let of = move |letter: char| {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0
    };
    list.split(of).filter(|part| !part.is_empty())
}

/// An argument of a generic type as Rust writes it.
fn rust_of_argument(name: &str) -> String {
    let known = match name {
        "System.String" => "String",
        "System.Boolean" => "bool",
        "System.Int32" => "i32",
        "System.Decimal" => "mochi::Decimal",
        _ => return rust_of_type(name),
    };
    known.to_owned()
}

fn rust_of_type(name: &str) -> String {
    let (definition, arguments) = match name.split_once('[') {
        Some((definition, arguments)) => (definition, arguments.strip_suffix(']').expect("arguments end")),
        None => (name, ""),
    };
    let path = definition.split('`').next().expect("a name");
    let (namespace, ident) = path.rsplit_once('.').expect("a namespace");
    let arguments: Vec<_> = split(arguments).map(rust_of_argument).collect();
    let generic = if arguments.is_empty() { String::new() } else { format!("<{}>", arguments.join(", ")) };
    format!("dotnet::{}::{ident}{generic}", namespace.to_lowercase().replace('.', "::"))
}

/// `get_FrontClosed` is `front_closed`, `get_Item` is `get`.
fn method(name: &str) -> String {
    let name = match name {
        "get_Item" => "get",
        "set_Item" => "set",
        _ => name.strip_prefix("get_").unwrap_or(name),
    };
    let mut method = String::new();
    for (at, letter) in name.char_indices() {
        let after_word = name[..at].ends_with(|before: char| before.is_lowercase() || before.is_ascii_digit());
        if letter.is_uppercase() && after_word {
            method.push('_');
        }
        method.extend(letter.to_lowercase());
    }
    method
}

impl Entry {
    /// Whether its `bool` says that the variable was filled.
    pub(crate) fn tries(&self) -> Option<&Type> {
        let mut places = self.parameters.iter().filter(|parameter| parameter.passing == Passing::Out);
        let is_try = self.method.starts_with("try_");
        let place = places.next().filter(|_| is_try)?;
        assert!(places.next().is_none(), "a case tries for one variable");
        Some(&place.ty)
    }

    /// The variables that a call fills or changes, in their order; what it tries for is a result.
    pub(crate) fn places(&self) -> impl Iterator<Item = &Parameter> {
        let tries = self.tries().is_some();
        self.parameters.iter().filter(move |parameter| match parameter.passing {
            Passing::Value => false,
            Passing::Ref => true,
            Passing::Out => !tries,
        })
    }

    /// Without those that only go out.
    pub(crate) fn taken(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| parameter.passing != Passing::Out)
    }
}

impl Parameter {
    fn parse(text: &str) -> Self {
        let (passing, text) = match text.split_once(' ') {
            Some(("out", text)) => (Passing::Out, text),
            Some(("ref", text)) => (Passing::Ref, text),
            _ => (Passing::Value, text),
        };
        Self { passing, ty: Type::parse(text) }
    }
}

impl Type {
    /// What a variable of a generic type stands for comes as itself: null is an error then.
    fn promised(self) -> Self {
        match self {
            Self::Plain { plain, .. } => Self::Plain { plain, nullable: false },
            Self::Optional(_) | Self::List { .. } => self,
        }
    }

    fn parse(text: &str) -> Self {
        let (required, nullable) = match text.strip_suffix(['?', '~']) {
            Some(text) => (text, true),
            None => (text, false),
        };
        if let Some(element) = inside(required, "list<") {
            let null_elements = element.ends_with(['?', '~']);
            return Self::List { element: Plain::parse(element.trim_end_matches(['?', '~'])), null_elements, nullable };
        }
        match inside(required, "optional<") {
            Some(element) => Self::Optional(Plain::parse(element)),
            None => Self::Plain { plain: Plain::parse(required), nullable },
        }
    }
}

fn inside<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    text.strip_prefix(start)?.strip_suffix('>')
}

impl Plain {
    fn parse(text: &str) -> Self {
        if let Some(known) = Known::parse(text) {
            return Self::Known(known);
        }
        match text {
            "bool" => return Self::Bool,
            "char" => return Self::Char,
            "text" => return Self::Text,
            _ => {}
        }
        if let Some(name) = text.strip_prefix("object ") {
            let is_own = name.starts_with("Conformance.");
            return Self::Object(if is_own { simple(name) } else { name.to_owned() });
        }
        if let Some(record) = text.strip_prefix("record Conformance.") {
            return Self::Known(
                Known::parse(record).unwrap_or_else(|| panic!("the table has no words for `{record}`")),
            );
        }
        match text.strip_prefix("enum ").and_then(|text| text.split_once(':')) {
            Some((name, underlying)) => Self::Enum(simple(name), Number::parse(underlying)),
            None => Self::Number(Number::parse(text)),
        }
    }
}

impl Number {
    fn parse(text: &str) -> Self {
        let found = Self::ALL.iter().find(|number| number.rust() == text);
        *found.unwrap_or_else(|| panic!("`{text}` is no type of the border"))
    }
}

impl Plain {
    /// The type of a boxed value: `String`, or as [`Plain::parse`] has it.
    pub(crate) fn boxed(name: &str) -> Self {
        if name == "String" { Self::Text } else { Self::parse(name) }
    }
}
