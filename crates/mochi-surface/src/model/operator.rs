/// An operator that a caller can write (ECMA-334, 15.10), by its metadata name without `op_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    UnaryPlus,
    UnaryNegation,
    LogicalNot,
    OnesComplement,
    Addition,
    Subtraction,
    Multiply,
    Division,
    Modulus,
    BitwiseAnd,
    BitwiseOr,
    ExclusiveOr,
    LeftShift,
    RightShift,
    UnsignedRightShift,
    Equality,
    Inequality,
    LessThan,
    GreaterThan,
    LessThanOrEqual,
    GreaterThanOrEqual,
    /// `++`, which gives another value and changes none here.
    Increment,
    Decrement,
    /// Whether a condition holds.
    True,
    /// `op_Implicit` or `op_Explicit`.
    Conversion {
        is_implicit: bool,
    },
}

impl Operator {
    /// The operator of a metadata name; `None` for a name that means nothing to C#, and for what [`Self::is_unwritten`] tells.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Some(match name.strip_prefix("op_")? {
            "UnaryPlus" => Self::UnaryPlus,
            "UnaryNegation" => Self::UnaryNegation,
            "LogicalNot" => Self::LogicalNot,
            "OnesComplement" => Self::OnesComplement,
            "Addition" => Self::Addition,
            "Subtraction" => Self::Subtraction,
            "Multiply" => Self::Multiply,
            "Division" => Self::Division,
            "Modulus" => Self::Modulus,
            "BitwiseAnd" => Self::BitwiseAnd,
            "BitwiseOr" => Self::BitwiseOr,
            "ExclusiveOr" => Self::ExclusiveOr,
            "LeftShift" => Self::LeftShift,
            "RightShift" => Self::RightShift,
            "UnsignedRightShift" => Self::UnsignedRightShift,
            "Equality" => Self::Equality,
            "Inequality" => Self::Inequality,
            "LessThan" => Self::LessThan,
            "GreaterThan" => Self::GreaterThan,
            "LessThanOrEqual" => Self::LessThanOrEqual,
            "GreaterThanOrEqual" => Self::GreaterThanOrEqual,
            "Increment" => Self::Increment,
            "Decrement" => Self::Decrement,
            "True" => Self::True,
            "Implicit" => Self::Conversion { is_implicit: true },
            "Explicit" => Self::Conversion { is_implicit: false },
            _ => return None,
        })
    }

    /// Whether C# knows the name as that of an operator which cannot be had of two values: it checks for overflow, changes its
    /// operand, or answers inside of `&&` only.
    #[must_use]
    pub fn is_unwritten(name: &str) -> bool {
        let Some(name) = name.strip_prefix("op_") else { return false };
        name == "False" || name.starts_with("Checked") || name.ends_with("Assignment")
    }
}
