//! Operators that are operators of Rust, too.

use super::{Call, Crossing, Entry, Parameter, Passed, Plain, Plan, Table};
use mochi_surface::model::{Operator, Passing, TypeId};
use std::collections::HashSet;

/// An entry that a trait of Rust stands for besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperatorPlan {
    pub slot: usize,
    pub as_trait: OperatorTrait,
}

/// A trait of `std::ops`, or `TryFrom`, with or without `rt::Arg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OperatorTrait {
    /// Its name and its method: `Add`, `add`; one operand or two.
    Ops(&'static str, &'static str),
    Conversion,
    /// One that C# makes by itself, of a value: a parameter of the type takes the value.
    Taken,
    /// The same, which may give null: it is for parameters only.
    TakenOrNull,
}

impl OperatorTrait {
    /// What has one implementation for the same types: a conversion, whatever else it is.
    fn apart(self) -> Self {
        match self {
            Self::Ops(_, _) => self,
            Self::Conversion | Self::Taken | Self::TakenOrNull => Self::Conversion,
        }
    }
}

/// What Rust tells the implementations of a trait apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Operand {
    Of(Plain),
    /// For whatever arguments: two of one definition can be the same.
    Instance(TypeId),
    /// A value, in a generic type: a type parameter can be any.
    Any,
}

/// Says of every type which of its operators are Rust's: each trait once for the same operands.
pub(super) fn assign(plan: &mut Plan) {
    let mut taken: HashSet<(OperatorTrait, Vec<Operand>)> = HashSet::new();
    for id in (0..).map(TypeId).take(plan.types.len()) {
        let methods = plan.ty(id).table().into_iter().flat_map(Table::methods);
        let operators = methods.filter_map(|(slot, entry)| {
            let (as_trait, operands) = in_rust(plan, id, entry)?;
            taken.insert((as_trait.apart(), operands)).then_some(OperatorPlan { slot, as_trait })
        });
        plan.types[id.0 as usize].operators = operators.collect();
    }
}

/// The trait and the types that tell its implementations apart. Of a generic type there are no conversions, for Rust has one of every type to
/// itself, and no operators on a bare type parameter, which is anybody's.
fn in_rust(plan: &Plan, id: TypeId, entry: &Entry) -> Option<(OperatorTrait, Vec<Operand>)> {
    let Call::Operator { operator, .. } = entry.call else { return None };
    let mut types = entry.parameters.iter().map(operand).collect::<Option<Vec<_>>>()?;
    let result = entry.result.as_ref()?;
    let as_trait = match (operator, types.len()) {
        (Operator::Conversion { is_implicit }, 1) if entry.open.is_none() => {
            let Crossing::Plain(to) = result.crossing else { return None };
            let is_value = !matches!(types[0], Plain::Object(_) | Plain::Variable(_));
            let is_taken = is_implicit && is_value && to == Plain::Object(id) && plan.ty(id).taken.is_none();
            let may_be_null = result.null == Passed::Optional;
            if to == types[0] || may_be_null && !is_taken {
                return None;
            }
            types.push(to);
            match (is_taken, may_be_null) {
                (true, true) => OperatorTrait::TakenOrNull,
                (true, false) => OperatorTrait::Taken,
                (false, _) => OperatorTrait::Conversion,
            }
        }
        (of, 1) => unary(of)?,
        (of, 2) => binary(of)?,
        _ => return None,
    };
    let is_anybodys = matches!(types[0], Plain::Variable(_));
    if is_anybodys || entry.open.as_ref().is_some_and(|open| !open.generics.is_empty()) {
        return None;
    }
    let is_own = types.contains(&Plain::Object(id)) || types.contains(&Plain::Record(id));
    let apart = |of: Plain| match of {
        _ if entry.open.is_none() => Operand::Of(of),
        Plain::Object(id) => Operand::Instance(plan.definition(id)),
        Plain::Scalar(_)
        | Plain::Bool
        | Plain::Char
        | Plain::Enum { .. }
        | Plain::Text
        | Plain::WellKnown(_)
        | Plain::Record(_)
        | Plain::Variable(_) => Operand::Any,
    };
    is_own.then(|| (as_trait, types.into_iter().map(apart).collect()))
}

/// What is passed by reference, or as it is; of a closure there is none.
fn operand(parameter: &Parameter) -> Option<Plain> {
    match (parameter.crossing, parameter.passing) {
        _ if parameter.closure => None,
        (Crossing::Plain(plain), Passing::Value | Passing::In) => Some(plain),
        (Crossing::Plain(_), Passing::Ref | Passing::Out { .. })
        | (Crossing::Optional(_) | Crossing::List { .. }, _) => None,
    }
}

fn unary(operator: Operator) -> Option<OperatorTrait> {
    match operator {
        Operator::UnaryNegation => Some(OperatorTrait::Ops("Neg", "neg")),
        Operator::LogicalNot | Operator::OnesComplement => Some(OperatorTrait::Ops("Not", "not")),
        Operator::UnaryPlus
        | Operator::Addition
        | Operator::Subtraction
        | Operator::Multiply
        | Operator::Division
        | Operator::Modulus
        | Operator::BitwiseAnd
        | Operator::BitwiseOr
        | Operator::ExclusiveOr
        | Operator::LeftShift
        | Operator::RightShift
        | Operator::UnsignedRightShift
        | Operator::Equality
        | Operator::Inequality
        | Operator::LessThan
        | Operator::GreaterThan
        | Operator::LessThanOrEqual
        | Operator::GreaterThanOrEqual
        | Operator::Increment
        | Operator::Decrement
        | Operator::True
        | Operator::Conversion { .. } => None,
    }
}

/// Comparisons answer without an error in Rust, and have no trait.
fn binary(operator: Operator) -> Option<OperatorTrait> {
    let (name, method) = match operator {
        Operator::Addition => ("Add", "add"),
        Operator::Subtraction => ("Sub", "sub"),
        Operator::Multiply => ("Mul", "mul"),
        Operator::Division => ("Div", "div"),
        Operator::Modulus => ("Rem", "rem"),
        Operator::BitwiseAnd => ("BitAnd", "bitand"),
        Operator::BitwiseOr => ("BitOr", "bitor"),
        Operator::ExclusiveOr => ("BitXor", "bitxor"),
        Operator::LeftShift => ("Shl", "shl"),
        Operator::RightShift => ("Shr", "shr"),
        Operator::UnaryPlus
        | Operator::UnaryNegation
        | Operator::LogicalNot
        | Operator::OnesComplement
        | Operator::UnsignedRightShift
        | Operator::Equality
        | Operator::Inequality
        | Operator::LessThan
        | Operator::GreaterThan
        | Operator::LessThanOrEqual
        | Operator::GreaterThanOrEqual
        | Operator::Increment
        | Operator::Decrement
        | Operator::True
        | Operator::Conversion { .. } => return None,
    };
    Some(OperatorTrait::Ops(name, method))
}
