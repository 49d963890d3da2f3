//! What Rust passes where a parameter wants an object that is made of it.

use super::{Bulk, Call, Crossing, Entry, Plain, Plan, Table, TypePlan};
use mochi_surface::model::{Operator, Scalar, TypeId, WellKnown};

/// What a parameter of the type takes besides objects of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A tuple of Rust.
    Tuple,
    /// A tuple of Rust, of a key and a value.
    Pair,
    /// The name of a culture.
    Culture,
    /// A text, which the constructor with the plain name reads.
    Text,
    /// An integer of any width.
    Integer,
    /// A `char`, which also comes of one.
    Letter,
    /// A `usize`.
    Position,
    /// A range of `usize`, made of two objects of this type.
    Stretch(TypeId),
    /// An array of .NET's, by the entry in this slot.
    Array {
        slot: usize,
        /// Also a slice, copied into an array: nothing says how long what is passed is kept.
        slices: bool,
        /// Also a text, where it is one of characters.
        text: bool,
        /// Also a slice of tuples, where it is one of this type, which is [`Taken::Pair`].
        pairs: Option<TypeId>,
    },
    /// A vector, for the time of a call that writes to it: by the entry that makes what .NET writes to, and the one that takes what
    /// it wrote.
    Buffer { lend: usize, take: usize },
}

/// The longest tuple; one of eight has the eighth item in a tuple of its own.
const LONGEST: usize = 7;

/// What a culture is where it is passed.
const CULTURES: [&str; 2] = ["System.Globalization.CultureInfo", "System.IFormatProvider"];

/// What is a number or two of Rust's, and a struct in .NET.
const NUMBERS: [&str; 4] = ["System.Numerics.BigInteger", "System.Text.Rune", "System.Index", "System.Range"];

pub(super) fn assign(plan: &mut Plan) {
    let mut ids = (0..).map(TypeId).take(plan.types.len());
    let pairs = ids.find(|&id| of(plan.ty(id)) == Some(Taken::Pair));
    for index in 0..plan.types.len() {
        let array = plan.bulk(TypeId(index as u32), Bulk::Make);
        let array = array.map(|slot| Taken::Array { slot, slices: true, text: false, pairs });
        let buffer = plan.bulk(TypeId(index as u32), Bulk::Lend).zip(plan.bulk(TypeId(index as u32), Bulk::Take));
        let buffer = buffer.map(|(lend, take)| Taken::Buffer { lend, take });
        let ty = &plan.types[index];
        plan.types[index].taken = match ty.full_name.as_str() {
            name if CULTURES.contains(&name) => Some(Taken::Culture),
            name if NUMBERS.contains(&name) => of_number(ty),
            "System.Uri" => {
                let reads = |new: &Entry| crossings(new) == [Crossing::Plain(Plain::Text)];
                new(ty, reads).map(|_| Taken::Text)
            }
            _ => of(ty).or(array).or(buffer),
        };
    }
}

/// What is made of numbers by the members that the framework has had since there is the type.
fn of_number(ty: &TypePlan) -> Option<Taken> {
    let entries = || ty.table().into_iter().flat_map(Table::methods).map(|(_, entry)| entry);
    let converts = |from: Plain| {
        let is_of = |entry: &Entry| matches!(entry.call, Call::Operator { operator: Operator::Conversion { .. }, .. });
        entries().any(|entry| is_of(entry) && crossings(entry) == [Crossing::Plain(from)])
    };
    let has = |names: &[&str]| names.iter().all(|name| entries().any(|entry| entry.rust == *name));
    let bounds = || {
        let new = entries().find(|entry| matches!(entry.call, Call::New { .. }) && entry.rust == "new")?;
        match crossings(new)[..] {
            [Crossing::Plain(Plain::Object(start)), Crossing::Plain(Plain::Object(end))] if start == end => Some(start),
            _ => None,
        }
    };
    match ty.full_name.as_str() {
        "System.Numerics.BigInteger" => {
            let widest = [WellKnown::Int128, WellKnown::UInt128].map(Plain::WellKnown);
            widest.into_iter().all(converts).then_some(Taken::Integer)
        }
        "System.Text.Rune" => (converts(Plain::Scalar(Scalar::U32)) && has(&["value"])).then_some(Taken::Letter),
        "System.Index" => converts(Plain::Scalar(Scalar::I32)).then_some(Taken::Position),
        "System.Range" if has(&["start_at", "end_at", "all"]) => bounds().map(Taken::Stretch),
        _ => None,
    }
}

fn of(ty: &TypePlan) -> Option<Taken> {
    let ([name], true) = (&ty.name.path[..], ty.is_definition()) else { return None };
    let of_array = || new(ty, |new| matches!(crossings(new)[..], [Crossing::List { .. }]));
    let is_tuple = |items: &[String]| {
        new(ty, is_of_items).is_some() && items.iter().all(|name| ty.has_method(name)) && !ty.has_method("items")
    };
    let count = ty.generic.as_ref().map_or(0, |generic| generic.parameters.len());
    match (ty.name.namespace.as_str(), name.split('`').next().unwrap_or_default()) {
        ("System", "ReadOnlyMemory") => {
            of_array().map(|slot| Taken::Array { slot, slices: true, text: true, pairs: None })
        }
        // what is written to would be a copy that nobody sees
        ("System", "Memory") => of_array().map(|slot| Taken::Array { slot, slices: false, text: false, pairs: None }),
        ("System", "ValueTuple") if count <= LONGEST => {
            let items: Vec<_> = (1..=count).map(|number| format!("item{number}")).collect();
            is_tuple(&items).then_some(Taken::Tuple)
        }
        ("System.Collections.Generic", "KeyValuePair") => {
            is_tuple(&["key", "value"].map(str::to_owned)).then_some(Taken::Pair)
        }
        _ => None,
    }
}

/// The slot of the constructor that has the plain name.
fn new(ty: &TypePlan, is: fn(&Entry) -> bool) -> Option<usize> {
    let is_new = |entry: &Entry| matches!(entry.call, Call::New { .. }) && entry.rust == "new" && is(entry);
    ty.table()?.methods().find(|(_, entry)| is_new(entry)).map(|(slot, _)| slot)
}

fn crossings(entry: &Entry) -> Vec<Crossing> {
    entry.parameters.iter().map(|of| of.crossing).collect()
}

fn is_of_items(new: &Entry) -> bool {
    crossings(new).iter().all(|of| matches!(of, Crossing::Plain(Plain::Variable(_))))
}
