//! Values of attributes (II.23.3).

use super::{ArgumentType, AttributeValue, EnumResolver, EnumType, NamedArgument, NamedArgumentKind, Value};
use crate::reader::Reader;
use crate::signature::primitive_of;
use crate::{
    CustomAttribute, CustomAttributeType, Error, ErrorKind, MemberRefParent, MemberSignature, NamedType, Primitive,
    Result, Row, Scalar, Type,
};

const PROLOG: u16 = 0x0001;
const SZARRAY: u8 = 0x1d;
const TYPE: u8 = 0x50;
const BOXED: u8 = 0x51;
const FIELD: u8 = 0x53;
const PROPERTY: u8 = 0x54;
const ENUM: u8 = 0x55;
const NULL_ARRAY: u32 = 0xffff_ffff;

/// How deep boxed arrays may nest.
const DEPTH_LIMIT: u32 = 32;

pub(super) fn decode<'a>(attribute: CustomAttribute<'a>, resolver: EnumResolver<'_>) -> Result<AttributeValue<'a>> {
    let blob = attribute.value_blob()?;
    let mut decoder = Decoder { reader: attribute.image().reader(blob), resolver, depth: 0 };
    if decoder.reader.u16()? != PROLOG {
        return Err(attribute.image().reader(blob).error(ErrorKind::BadAttribute));
    }
    let constructor = Constructor::of(attribute)?;
    let mut value = AttributeValue::default();
    for parameter in &constructor.parameters {
        let ty = decoder.parameter_type(constructor.substitute(parameter)?)?;
        value.fixed.push(decoder.value(&ty)?);
    }
    for _ in 0..decoder.reader.u16()? {
        value.named.push(decoder.named_argument()?);
    }
    Ok(value)
}

/// The parameters of an attribute's constructor, and the arguments of a generic attribute.
struct Constructor<'a> {
    parameters: Vec<Type<'a>>,
    arguments: Vec<Type<'a>>,
}

impl<'a> Constructor<'a> {
    fn of(attribute: CustomAttribute<'a>) -> Result<Self> {
        let member = match attribute.constructor()? {
            CustomAttributeType::MethodDef(method) => {
                return Ok(Self { parameters: method.signature()?.parameters, arguments: Vec::new() });
            }
            CustomAttributeType::MemberRef(member) => member,
        };
        let MemberSignature::Method(signature) = member.signature()? else {
            return Err(Error::new(ErrorKind::BadAttribute));
        };
        let arguments = match member.class()? {
            MemberRefParent::TypeSpec(spec) => {
                let Type::GenericInstance(instance) = spec.signature()? else {
                    return Err(Error::new(ErrorKind::BadAttribute));
                };
                instance.arguments
            }
            MemberRefParent::TypeDef(_)
            | MemberRefParent::TypeRef(_)
            | MemberRefParent::ModuleRef(_)
            | MemberRefParent::MethodDef(_) => Vec::new(),
        };
        Ok(Self { parameters: signature.parameters, arguments })
    }

    /// A parameter of the type of a generic attribute's type parameter has the type of the argument.
    fn substitute<'t>(&'t self, ty: &'t Type<'a>) -> Result<&'t Type<'a>> {
        let Type::TypeParameter(number) = ty else { return Ok(ty) };
        self.arguments.get(*number as usize).ok_or(Error::new(ErrorKind::BadAttribute))
    }
}

struct Decoder<'a, 'r> {
    reader: Reader<'a>,
    resolver: EnumResolver<'r>,
    depth: u32,
}

impl<'a> Decoder<'a, '_> {
    fn malformed(&self) -> Error {
        self.reader.error(ErrorKind::BadAttribute)
    }

    fn parameter_type(&self, ty: &Type<'a>) -> Result<ArgumentType<'a>> {
        Ok(match ty {
            Type::Primitive(primitive) => ArgumentType::Primitive(*primitive),
            Type::Class(class) if class.is("System", "Type") => ArgumentType::Type,
            Type::ValueType(ty) => self.enum_type(EnumType::Named(*ty))?,
            Type::SzArray(element) if !matches!(**element, Type::SzArray(_)) => {
                ArgumentType::SzArray(Box::new(self.parameter_type(element)?))
            }
            Type::Class(_)
            | Type::GenericInstance(_)
            | Type::TypeParameter(_)
            | Type::MethodParameter(_)
            | Type::SzArray(_)
            | Type::Array(_)
            | Type::Pointer(_)
            | Type::ByRef(_)
            | Type::FunctionPointer(_)
            | Type::Pinned(_)
            | Type::Modified(_) => return Err(self.malformed()),
        })
    }

    fn enum_type(&self, ty: EnumType<'a>) -> Result<ArgumentType<'a>> {
        let underlying = match ty {
            EnumType::Named(NamedType::TypeDef(ty)) => ty.enum_underlying_type()?,
            EnumType::Named(NamedType::TypeRef(_)) | EnumType::Serialized(_) => (self.resolver)(ty),
        };
        match underlying {
            Some(primitive) => Ok(ArgumentType::Enum(ty, primitive)),
            None => Err(self.reader.error(ErrorKind::UnknownEnum)),
        }
    }

    /// `FieldOrPropType`, which is also what stands before a boxed value.
    fn serialized_type(&mut self) -> Result<ArgumentType<'a>> {
        let at = self.reader;
        Ok(match self.reader.u8()? {
            TYPE => ArgumentType::Type,
            BOXED => ArgumentType::Primitive(Primitive::Object),
            ENUM => match self.reader.serialized_string()? {
                Some(name) => self.enum_type(EnumType::Serialized(name))?,
                None => return Err(at.error(ErrorKind::BadAttribute)),
            },
            SZARRAY if self.reader.peek() != Some(SZARRAY) => ArgumentType::SzArray(Box::new(self.serialized_type()?)),
            code => match primitive_of(code) {
                // From Boolean to String, as II.23.1.16 numbers them.
                Some(primitive) if (Primitive::Boolean..=Primitive::String).contains(&primitive) => {
                    ArgumentType::Primitive(primitive)
                }
                _ => return Err(at.error(ErrorKind::BadAttribute)),
            },
        })
    }

    fn value(&mut self, ty: &ArgumentType<'a>) -> Result<Value<'a>> {
        Ok(match ty {
            ArgumentType::Primitive(Primitive::String) => Value::String(self.reader.serialized_string()?),
            ArgumentType::Primitive(Primitive::Object) => self.boxed()?,
            ArgumentType::Primitive(primitive) => Value::Scalar(self.scalar(*primitive)?),
            ArgumentType::Type => Value::Type(self.reader.serialized_string()?),
            ArgumentType::Enum(name, underlying) => Value::Enum(*name, self.scalar(*underlying)?),
            ArgumentType::SzArray(element) => Value::Array((**element).clone(), self.array(element)?),
        })
    }

    fn scalar(&mut self, primitive: Primitive) -> Result<Scalar> {
        let at = self.reader;
        Scalar::read(&mut self.reader, primitive)?.ok_or_else(|| at.error(ErrorKind::BadAttribute))
    }

    fn boxed(&mut self) -> Result<Value<'a>> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.reader.error(ErrorKind::TooDeep));
        }
        self.depth += 1;
        let ty = self.serialized_type()?;
        let value = self.value(&ty);
        self.depth -= 1;
        value
    }

    fn array(&mut self, element: &ArgumentType<'a>) -> Result<Option<Vec<Value<'a>>>> {
        let count = self.reader.u32()?;
        if count == NULL_ARRAY {
            return Ok(None);
        }
        if count as usize > self.reader.remaining().len() {
            return Err(self.reader.error(ErrorKind::Truncated));
        }
        let mut values = Vec::with_capacity(count.min(16) as usize);
        for _ in 0..count {
            values.push(self.value(element)?);
        }
        Ok(Some(values))
    }

    fn named_argument(&mut self) -> Result<NamedArgument<'a>> {
        let at = self.reader;
        let kind = match self.reader.u8()? {
            FIELD => NamedArgumentKind::Field,
            PROPERTY => NamedArgumentKind::Property,
            _ => return Err(at.error(ErrorKind::BadAttribute)),
        };
        let argument_type = self.serialized_type()?;
        let name = self.reader.serialized_string()?.ok_or_else(|| self.malformed())?;
        let value = self.value(&argument_type)?;
        Ok(NamedArgument { kind, name, argument_type, value })
    }
}
