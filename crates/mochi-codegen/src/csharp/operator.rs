//! Operators as C# writes them.

use mochi_surface::model::Operator;

/// `(-(a))`, `((a) + (b))`, `((global::Acme.Money)(a))`
pub(super) fn expression(operator: Operator, of: &[String], to: &str) -> String {
    match of {
        [value] if operator == Operator::Conversion => format!("(({to})({value}))"),
        [value] => format!("({}({value}))", token(operator)),
        _ => {
            let operands: Vec<_> = of.iter().map(|operand| format!("({operand})")).collect();
            format!("({})", operands.join(&format!(" {} ", token(operator))))
        }
    }
}

fn token(operator: Operator) -> &'static str {
    match operator {
        Operator::UnaryPlus | Operator::Addition => "+",
        Operator::UnaryNegation | Operator::Subtraction => "-",
        Operator::LogicalNot => "!",
        Operator::OnesComplement => "~",
        Operator::Multiply => "*",
        Operator::Division => "/",
        Operator::Modulus => "%",
        Operator::BitwiseAnd => "&",
        Operator::BitwiseOr => "|",
        Operator::ExclusiveOr => "^",
        Operator::LeftShift => "<<",
        Operator::RightShift => ">>",
        Operator::UnsignedRightShift => ">>>",
        Operator::Equality => "==",
        Operator::Inequality => "!=",
        Operator::LessThan => "<",
        Operator::GreaterThan => ">",
        Operator::LessThanOrEqual => "<=",
        Operator::GreaterThanOrEqual => ">=",
        Operator::Conversion => "",
    }
}
