use std::fmt::{self, Display, Formatter, Write};

use super::Name;
use crate::escaped::write_units;
use crate::signature::or_bad;
use crate::{
    ArgumentType, AttributeValue, ConstantValue, CustomAttributeType, EnumType, Escaped, MemberRefParent, MethodDef,
    MethodDefOrRef, NamedArgumentKind, NamedType, Primitive, Row, Scalar, Type, Value,
};

/// Bytes in hexadecimal; `-` where there are none.
pub(super) struct Hex<'a>(pub(super) &'a [u8]);

impl Display for Hex<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => f.write_char('-'),
            bytes => bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}")),
        }
    }
}

/// Types between parentheses.
pub(super) struct TypesText<'a>(pub(super) Vec<Type<'a>>);

impl Display for TypesText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        separated(f, '(', self.0.iter(), ')')
    }
}

fn separated<T: Display>(
    f: &mut Formatter<'_>,
    open: char,
    items: impl Iterator<Item = T>,
    close: char,
) -> fmt::Result {
    f.write_char(open)?;
    for (index, item) in items.enumerate() {
        if index > 0 {
            f.write_char(',')?;
        }
        item.fmt(f)?;
    }
    f.write_char(close)
}

fn method(f: &mut Formatter<'_>, method: MethodDef<'_>) -> fmt::Result {
    if let Some(ty) = method.declaring_type() {
        write!(f, "{}", NamedType::TypeDef(ty))?;
    }
    write!(f, "::{} ", Name(method.name()))?;
    or_bad(f, method.signature())
}

pub(super) struct MemberRefParentText<'a>(pub(super) MemberRefParent<'a>);

impl Display for MemberRefParentText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            MemberRefParent::TypeDef(ty) => NamedType::TypeDef(ty).fmt(f),
            MemberRefParent::TypeRef(ty) => NamedType::TypeRef(ty).fmt(f),
            MemberRefParent::ModuleRef(module) => write!(f, "[.module {}]", Name(module.name())),
            MemberRefParent::MethodDef(row) => method(f, row),
            MemberRefParent::TypeSpec(ty) => write!(f, "spec {}", ty.row()),
        }
    }
}

pub(super) struct MethodText<'a>(pub(super) MethodDefOrRef<'a>);

impl Display for MethodText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            MethodDefOrRef::MethodDef(row) => method(f, row),
            MethodDefOrRef::MemberRef(row) => write!(f, "memberref {}", row.row()),
        }
    }
}

pub(super) struct ConstructorText<'a>(pub(super) CustomAttributeType<'a>);

impl Display for ConstructorText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            CustomAttributeType::MethodDef(row) => method(f, row),
            CustomAttributeType::MemberRef(row) => {
                or_bad(f, row.class().map(MemberRefParentText))?;
                f.write_char(' ')?;
                or_bad(f, row.signature())
            }
        }
    }
}

pub(super) struct ConstantText<'a>(pub(super) ConstantValue<'a>);

impl Display for ConstantText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            ConstantValue::Scalar(scalar) => ScalarText(scalar).fmt(f),
            ConstantValue::String(text) => {
                f.write_char('"')?;
                write_units(f, text.units())?;
                f.write_char('"')
            }
            ConstantValue::Null => f.write_str("null"),
        }
    }
}

/// A scalar with its type; floating-point numbers as their bits.
struct ScalarText(Scalar);

impl Display for ScalarText {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Scalar::Boolean(value) => write!(f, "Boolean {value}"),
            Scalar::Char(value) => write!(f, "Char {value}"),
            Scalar::SByte(value) => write!(f, "SByte {value}"),
            Scalar::Byte(value) => write!(f, "Byte {value}"),
            Scalar::Int16(value) => write!(f, "Int16 {value}"),
            Scalar::UInt16(value) => write!(f, "UInt16 {value}"),
            Scalar::Int32(value) => write!(f, "Int32 {value}"),
            Scalar::UInt32(value) => write!(f, "UInt32 {value}"),
            Scalar::Int64(value) => write!(f, "Int64 {value}"),
            Scalar::UInt64(value) => write!(f, "UInt64 {value}"),
            Scalar::Single(value) => write!(f, "Single {:#010x}", value.to_bits()),
            Scalar::Double(value) => write!(f, "Double {:#018x}", value.to_bits()),
        }
    }
}

struct EnumText<'a>(EnumType<'a>);

impl Display for EnumText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            EnumType::Named(ty) => ty.fmt(f),
            EnumType::Serialized(name) => Escaped(name).fmt(f),
        }
    }
}

struct ArgumentTypeText<'t, 'a>(&'t ArgumentType<'a>);

impl Display for ArgumentTypeText<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            ArgumentType::Primitive(Primitive::Object) => f.write_str("Object"),
            ArgumentType::Primitive(primitive) => f.write_str(primitive.name()),
            ArgumentType::Type => f.write_str("Type"),
            ArgumentType::Enum(ty, _) => write!(f, "enum {}", EnumText(*ty)),
            ArgumentType::SzArray(element) => write!(f, "{}[]", ArgumentTypeText(element)),
        }
    }
}

struct Quoted<'a>(Option<&'a str>);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(text) => write!(f, "\"{}\"", Escaped(text)),
            None => f.write_str("null"),
        }
    }
}

struct ValueText<'v, 'a>(&'v Value<'a>);

impl Display for ValueText<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Scalar(scalar) => ScalarText(*scalar).fmt(f),
            Value::Enum(ty, scalar) => write!(f, "enum {} {}", EnumText(*ty), ScalarText(*scalar)),
            Value::String(text) => write!(f, "String {}", Quoted(*text)),
            Value::Type(name) => write!(f, "Type {}", Quoted(*name)),
            Value::Array(element, None) => write!(f, "{}[] null", ArgumentTypeText(element)),
            Value::Array(element, Some(values)) => {
                write!(f, "{}[] ", ArgumentTypeText(element))?;
                separated(f, '{', values.iter().map(ValueText), '}')
            }
        }
    }
}

pub(super) struct AttributeText<'a>(pub(super) AttributeValue<'a>);

impl Display for AttributeText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        separated(f, '(', self.0.fixed.iter().map(ValueText), ')')?;
        for argument in &self.0.named {
            let kind = match argument.kind {
                NamedArgumentKind::Field => "field",
                NamedArgumentKind::Property => "property",
            };
            write!(f, " {kind} {}={}", Escaped(argument.name), ValueText(&argument.value))?;
        }
        Ok(())
    }
}
