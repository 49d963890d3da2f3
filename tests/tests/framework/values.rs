//! Values without preparation, each as Rust and as C# writes it.

use crate::random::Random;
use crate::spelled::{Pair, rust_type};
use mochi_codegen::plan::{Plain, Plan, Shape};
use mochi_surface::model::{Scalar, WellKnown};

/// Some value of this type; `None` for objects and what stands for anything.
pub(crate) fn value(plan: &Plan, plain: Plain, random: &mut Random) -> Option<Pair> {
    Some(match plain {
        Plain::Scalar(number) => scalar(number, random),
        Plain::Bool => same(random.one::<&str>(&["true", "false"])),
        Plain::Char => same(random.one::<&str>(&["'a'", "'Z'", "'0'", "' '", "'-'", "'\u{e9}'", "'\u{4e2d}'"])),
        Plain::Text => same(random.one::<&str>(&TEXTS)),
        Plain::WellKnown(of) => well_known(of, random),
        Plain::Enum { ty, .. } => {
            let Shape::Enum(shape) = &plan.ty(ty).shape else { return None };
            if shape.members.is_empty() {
                return None;
            }
            let member = random.one(&shape.members);
            Pair {
                rust: format!("{}::{}", rust_type(plan, ty), member.rust),
                csharp: format!("unchecked(({})({}))", plan.ty(ty).csharp, member.value),
            }
        }
        Plain::Record(ty) => Pair {
            rust: format!("{}::default()", rust_type(plan, ty)),
            csharp: format!("default({})", plan.ty(ty).csharp),
        },
        Plain::Object(_) | Plain::Variable(_) => return None,
    })
}

/// No backslash in them, and nothing that is a path which could be written to.
const TEXTS: [&str; 10] = [
    "\"\"",
    "\"a\"",
    "\"12\"",
    "\"-3.5\"",
    "\"true\"",
    "\"2024-02-29\"",
    "\"Hello, w\u{f6}rld\"",
    "\"a=1;b=2\"",
    "\"b, a, \u{4e2d}\"",
    "\"{0:x}\"",
];

/// What a parameter of the type `object` is given.
pub(crate) fn boxed(random: &mut Random) -> Pair {
    let (rust, csharp) = random.one(&[("\"a\"", "\"a\""), ("5_i32", "5"), ("true", "true"), ("2.5_f64", "2.5")]);
    Pair { rust: (*rust).to_owned(), csharp: format!("(object)({csharp})") }
}

fn same(text: &str) -> Pair {
    Pair { rust: text.to_owned(), csharp: text.to_owned() }
}

fn scalar(number: Scalar, random: &mut Random) -> Pair {
    let signed = random.one(&["0", "1", "2", "5", "16", "100", "-1", "-7"]);
    let unsigned = random.one(&["0", "1", "2", "5", "16", "100", "200"]);
    let float = *random.one(&["0.0", "1.5", "-2.25", "0.1", "1000000.0", "NAN", "INFINITY"]);
    let (rust, csharp, digits) = match number {
        Scalar::I8 => ("i8", "sbyte", signed),
        Scalar::I16 => ("i16", "short", signed),
        Scalar::I32 => ("i32", "int", signed),
        Scalar::I64 => ("i64", "long", signed),
        Scalar::ISize => ("isize", "nint", signed),
        Scalar::U8 => ("u8", "byte", unsigned),
        Scalar::U16 => ("u16", "ushort", unsigned),
        Scalar::U32 => ("u32", "uint", unsigned),
        Scalar::U64 => ("u64", "ulong", unsigned),
        Scalar::USize => ("usize", "nuint", unsigned),
        Scalar::F32 => return fraction("f32", "float", float),
        Scalar::F64 => return fraction("f64", "double", float),
    };
    Pair { rust: format!("{digits}_{rust}"), csharp: format!("({csharp})({digits})") }
}

/// C#'s NaN has its sign set.
fn fraction(rust: &str, csharp: &str, value: &str) -> Pair {
    match value {
        "NAN" => Pair { rust: format!("-{rust}::NAN"), csharp: format!("{csharp}.NaN") },
        "INFINITY" => Pair { rust: format!("{rust}::INFINITY"), csharp: format!("{csharp}.PositiveInfinity") },
        digits => Pair { rust: format!("{digits}_{rust}"), csharp: format!("({csharp})({digits})") },
    }
}

fn well_known(of: WellKnown, random: &mut Random) -> Pair {
    let ticks = random.one(&["0", "638447832005000000", "12345678901234567"]);
    let short = random.one(&["0", "450000000000", "12345"]);
    let number = random.one(&["0", "7", "-7", "123456789012345678901234567890"]);
    let (rust, csharp) = match of {
        WellKnown::TimeSpan => {
            (format!("mochi::TimeSpan::from_ticks({short})"), format!("new System.TimeSpan({short}L)"))
        }
        WellKnown::TimeOnly => {
            (format!("mochi::TimeOnly::from_ticks({short}).unwrap()"), format!("new System.TimeOnly({short}L)"))
        }
        WellKnown::DateOnly => {
            let days = random.one(&["0", "738944", "700000"]);
            (
                format!("mochi::DateOnly::from_day_number({days}).unwrap()"),
                format!("System.DateOnly.FromDayNumber({days})"),
            )
        }
        WellKnown::DateTime => (
            format!("mochi::DateTime::from_ticks({ticks}, mochi::DateTimeKind::Utc).unwrap()"),
            format!("new System.DateTime({ticks}L, System.DateTimeKind.Utc)"),
        ),
        WellKnown::DateTimeOffset => (
            "mochi::DateTimeOffset::new(mochi::DateTime::from_ticks(638447832005000000, \
                 mochi::DateTimeKind::Unspecified).unwrap(), 90).unwrap()"
                .to_owned(),
            "new System.DateTimeOffset(638447832005000000L, System.TimeSpan.FromMinutes(90))".to_owned(),
        ),
        WellKnown::Decimal => {
            let (digits, scale) = random.one(&[("0", 0), ("7", 0), ("12345", 2), ("100", 1)]);
            (
                format!("mochi::Decimal::from_parts(false, {digits}, {scale}).unwrap()"),
                format!("new decimal({digits}, 0, 0, false, {scale})"),
            )
        }
        WellKnown::Guid => {
            let bytes = "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255";
            (format!("mochi::Guid::from_bytes([{bytes}])"), format!("new System.Guid(new byte[] {{ {bytes} }}, true)"))
        }
        WellKnown::Half => {
            let bits = random.one(&["0", "15360", "49152"]);
            (format!("mochi::Half::from_bits({bits})"), format!("System.BitConverter.UInt16BitsToHalf({bits})"))
        }
        WellKnown::Int128 => (format!("{number}_i128"), format!("System.Int128.Parse(\"{number}\")")),
        WellKnown::UInt128 => {
            let number = number.trim_start_matches('-');
            (format!("{number}_u128"), format!("System.UInt128.Parse(\"{number}\")"))
        }
    };
    Pair { rust, csharp }
}
