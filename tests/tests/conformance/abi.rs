//! What `abi.txt` says: each entry of the shim, its symbol, and how each of its values crosses.

use std::collections::BTreeMap;

/// The entries by .NET name: `Scalars.I8`, `Node.new`, `Node.get_Name`, `Node.is`.
#[derive(Debug)]
pub(crate) struct Abi {
    pub entries: BTreeMap<String, Entry>,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub symbol: String,
    /// `Conformance_Scalars`: the class of the shim that has it.
    pub class: String,
    /// `conformance::Scalars`
    pub path: String,
    /// What the bindings call it.
    pub method: String,
    pub kind: Kind,
    /// With the receiver, where there is one.
    pub parameters: Vec<Type>,
    pub result: Option<Type>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Static,
    New,
    Instance,
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
    /// Reads the text form of the package `Conformance`.
    pub(crate) fn parse(text: &str) -> Self {
        let mut entries = BTreeMap::new();
        let mut of = None;
        let (_head, types) = text.split_once("\n\n").expect("an empty line before the first type");
        for line in types.lines().filter(|line| !line.is_empty()) {
            match line.strip_prefix("    ") {
                None => of = Some(line.split_once(" = ").expect("a type and its path in Rust")),
                Some(line) => {
                    let (ty, path) = of.expect("entries follow their type");
                    let (name, entry) = entry(ty, path, line);
                    assert!(entries.insert(name, entry).is_none(), "the library has no overloads: {line}");
                }
            }
        }
        Self { entries }
    }

    /// The entries that members of the library have.
    pub(crate) fn members(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str).filter(|name| !name.ends_with(".is") && !name.ends_with(".free"))
    }

    pub(crate) fn entry(&self, name: &str) -> &Entry {
        self.entries.get(name).unwrap_or_else(|| panic!("the library has no `{name}`"))
    }
}

fn entry(ty: &str, path: &str, line: &str) -> (String, Entry) {
    let (symbol, signature) = line.split_once('(').expect("a symbol and its parameters");
    let (parameters, result) = signature.rsplit_once(')').expect("parameters end");
    let class = ty.replace('.', "_");
    let name = symbol.strip_prefix(&format!("mochi_conformance_{class}_")).expect("a symbol names its type");
    let has_receiver = parameters == "self" || parameters.starts_with("self, ");
    let (name, kind) = match name {
        "is" | "free" => (name, Kind::Instance),
        _ => {
            let (name, _) = name.rsplit_once('_').expect("a symbol ends in its hash");
            let kind = if has_receiver { Kind::Instance } else { Kind::Static };
            (name, if name == "new" { Kind::New } else { kind })
        }
    };
    let simple = ty.rsplit('.').next().expect("a type has a name");
    let own = || Type::Plain { plain: Plain::Object(simple.to_owned()), nullable: false };
    let parameter = |text: &str| match text {
        "self" => own(),
        _ => Type::parse(text.rsplit_once(' ').expect("a type and a name").0),
    };
    let result = result.strip_prefix(" -> ").map(|text| if text == "self" { own() } else { Type::parse(text) });
    let entry = Entry {
        symbol: symbol.to_owned(),
        class,
        path: path.to_owned(),
        method: method(name),
        kind,
        parameters: parameters.split(", ").filter(|text| !text.is_empty()).map(parameter).collect(),
        result,
    };
    (format!("{simple}.{name}"), entry)
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

impl Type {
    fn parse(text: &str) -> Self {
        let (required, nullable) = match text.strip_suffix('?') {
            Some(text) => (text, true),
            None => (text, false),
        };
        if let Some(element) = inside(required, "list<") {
            let null_elements = element.ends_with('?');
            return Self::List { element: Plain::parse(element.trim_end_matches('?')), null_elements, nullable };
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
        let simple = |name: &str| name.strip_prefix("Conformance.").unwrap_or(name).to_owned();
        match text {
            "bool" => return Self::Bool,
            "char" => return Self::Char,
            "text" => return Self::Text,
            _ => {}
        }
        if let Some(name) = text.strip_prefix("object ") {
            return Self::Object(simple(name));
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
