//! Types as either program writes them, and what shows values of them.

use mochi_codegen::plan::{Crossing, Entry, Passed, Plain, Plan};
use mochi_surface::model::{Form, Scalar, TypeId, WellKnown};

/// The same in Rust and in C#.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pair {
    pub(crate) rust: String,
    pub(crate) csharp: String,
}

/// A type without parameters, as a program names it.
pub(crate) fn rust_type(plan: &Plan, id: TypeId) -> String {
    let path = &plan.ty(id).rust;
    if path.in_runtime {
        return format!("mochi::{}", path.ident);
    }
    format!("dotnet::{}::{}", path.module.join("::"), path.ident)
}

/// The function for a member that takes no options: of its type, or of the trait that adds it to another.
pub(crate) fn rust_function(plan: &Plan, owner: TypeId, entry: &Entry) -> Option<String> {
    let ty = plan.ty(owner);
    let slot = ty.table()?.entries.iter().position(|of| of.symbol == entry.symbol)?;
    if let Some((of, method)) = ty.added_by(slot) {
        let (path, beside) = (ty.rust.module.join("::"), ty.module.as_deref()?);
        return Some(format!("dotnet::{path}::{beside}::{}::{}", of.ident, method.rust.as_ref()?));
    }
    let is_there = entry.options.as_ref().is_none_or(|options| options.has_short);
    is_there.then(|| format!("{}::{}", rust_type(plan, owner), entry.rust))
}

pub(crate) fn rust_plain(plan: &Plan, plain: Plain) -> Option<String> {
    Some(match plain {
        Plain::Scalar(of) => rust_scalar(of).to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "&str".to_owned(),
        Plain::WellKnown(WellKnown::Int128) => "i128".to_owned(),
        Plain::WellKnown(WellKnown::UInt128) => "u128".to_owned(),
        Plain::WellKnown(of) => format!("mochi::{}", of.name()),
        Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => rust_type(plan, ty),
        Plain::Variable(_) => return None,
    })
}

pub(crate) fn csharp_plain(plan: &Plan, plain: Plain) -> Option<String> {
    Some(match plain {
        Plain::Scalar(of) => csharp_scalar(of).to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "string".to_owned(),
        Plain::WellKnown(of) => format!("global::System.{}", of.name()),
        Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => plan.ty(ty).csharp.clone(),
        Plain::Variable(_) => return None,
    })
}

/// What shows a value: `rust` is a place that is borrowed, `csharp` an expression.
pub(crate) fn shown(crossing: Crossing, null: Passed, of: &Pair) -> Pair {
    match crossing {
        Crossing::Plain(plain) => match null {
            Passed::Required => shown_plain(plain, of),
            Passed::Optional | Passed::Unknown => option(of, &shown_plain(plain, &item())),
        },
        Crossing::Optional(plain) => option(of, &shown_plain(plain, &item())),
        Crossing::List { form, element, element_null } => {
            let list = |of: &Pair, item: &Pair| Pair {
                rust: format!("list({}, |x| {})", of.rust, item.rust),
                csharp: format!("Show.List({}, x => {})", of.csharp, item.csharp),
            };
            let row = shown(Crossing::Plain(element), element_null, &item());
            let whole = |of: &Pair| match form {
                Form::Array | Form::ReadOnlySpan | Form::Span | Form::Jagged(_) => {
                    list(of, &(1..form.depth()).fold(row.clone(), |row, _| list(&item(), &row)))
                }
                // the framework gives none of more dimensions
                Form::Grid(_) => Pair {
                    rust: format!("rows({}, |x| {})", of.rust, row.rust),
                    csharp: format!("Show.Grid({}, x => {})", of.csharp, row.csharp),
                },
            };
            match null {
                Passed::Required => whole(of),
                Passed::Optional | Passed::Unknown => option(of, &whole(&item())),
            }
        }
    }
}

fn option(of: &Pair, item: &Pair) -> Pair {
    Pair {
        rust: format!("option({}, |x| {})", of.rust, item.rust),
        csharp: format!("Show.Option({}, x => {})", of.csharp, item.csharp),
    }
}

fn item() -> Pair {
    Pair { rust: "x".to_owned(), csharp: "x".to_owned() }
}

fn shown_plain(plain: Plain, Pair { rust, csharp }: &Pair) -> Pair {
    let (rust, csharp) = match plain {
        Plain::Object(_) | Plain::Variable(_) => (format!("object({rust})"), format!("Show.Object({csharp})")),
        Plain::Record(_) => (format!("record(*({rust}))"), format!("Show.Object({csharp})")),
        Plain::Text => (format!("show({rust})"), format!("Show.Text({csharp})")),
        Plain::Enum { underlying, .. } => {
            (format!("show(&({rust}).value())"), format!("Show.Value(({})({csharp}))", csharp_scalar(underlying)))
        }
        Plain::Scalar(_) | Plain::Bool | Plain::Char | Plain::WellKnown(_) => {
            (format!("show({rust})"), format!("Show.Value({csharp})"))
        }
    };
    Pair { rust, csharp }
}

fn rust_scalar(of: Scalar) -> &'static str {
    match of {
        Scalar::I8 => "i8",
        Scalar::U8 => "u8",
        Scalar::I16 => "i16",
        Scalar::U16 => "u16",
        Scalar::I32 => "i32",
        Scalar::U32 => "u32",
        Scalar::I64 => "i64",
        Scalar::U64 => "u64",
        Scalar::ISize => "isize",
        Scalar::USize => "usize",
        Scalar::F32 => "f32",
        Scalar::F64 => "f64",
    }
}

fn csharp_scalar(of: Scalar) -> &'static str {
    match of {
        Scalar::I8 => "sbyte",
        Scalar::U8 => "byte",
        Scalar::I16 => "short",
        Scalar::U16 => "ushort",
        Scalar::I32 => "int",
        Scalar::U32 => "uint",
        Scalar::I64 => "long",
        Scalar::U64 => "ulong",
        Scalar::ISize => "nint",
        Scalar::USize => "nuint",
        Scalar::F32 => "float",
        Scalar::F64 => "double",
    }
}
