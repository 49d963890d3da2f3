//! Operators as C# writes them.

use mochi_surface::model::Operator;

/// `(-(a))`, `((a) + (b))`, `((global::Acme.Money)(a))`
pub(super) fn expression(operator: Operator, of: &[String], to: &str) -> String {
    match of {
        [value] if matches!(operator, Operator::Conversion { .. }) => format!("(({to})({value}))"),
        [value] if operator == Operator::True => format!("({value} ? true : false)"),
        // what these give is what they would leave in a variable
        [value] if matches!(operator, Operator::Increment | Operator::Decrement) => {
            format!("({}new {to}[] {{ {value} }}[0])", token(operator))
        }
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
        Operator::Increment => "++",
        Operator::Decrement => "--",
        Operator::True | Operator::Conversion { .. } => "",
    }
}
