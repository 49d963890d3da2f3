//! Reading signatures. Recursion is bounded; what is allocated is bounded by the bytes that are there.

use super::{
    ArrayShape, CallingConvention, GenericInstance, MemberSignature, MethodSignature, Modified, Modifier, NamedType,
    PropertySignature, StandAloneSignature, Type, primitive_of,
};
use crate::reader::Reader;
use crate::{ErrorKind, Image, Result, TypeDefOrRef};

/// How deep the types of a signature may nest.
const DEPTH_LIMIT: u32 = 64;

const GENERIC: u8 = 0x10;
const HAS_THIS: u8 = 0x20;
const EXPLICIT_THIS: u8 = 0x40;
const FIELD: u8 = 0x06;
const LOCALS: u8 = 0x07;
const PROPERTY: u8 = 0x08;
const METHOD_SPEC: u8 = 0x0a;
const KIND: u8 = 0x0f;

const END: u8 = 0x00;
const PTR: u8 = 0x0f;
const BYREF: u8 = 0x10;
const VALUETYPE: u8 = 0x11;
const CLASS: u8 = 0x12;
const VAR: u8 = 0x13;
const ARRAY: u8 = 0x14;
const GENERICINST: u8 = 0x15;
const FNPTR: u8 = 0x1b;
const SZARRAY: u8 = 0x1d;
const MVAR: u8 = 0x1e;
const CMOD_REQD: u8 = 0x1f;
const CMOD_OPT: u8 = 0x20;
const SENTINEL: u8 = 0x41;
const PINNED: u8 = 0x45;

/// II.23.2.4
pub(crate) fn field<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<Type<'a>> {
    let mut decoder = Decoder::new(image, blob);
    decoder.expect(FIELD)?;
    decoder.ty()
}

/// II.23.2.1 and II.23.2.2
pub(crate) fn method<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<MethodSignature<'a>> {
    Decoder::new(image, blob).method()
}

/// II.23.2.5
pub(crate) fn property<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<PropertySignature<'a>> {
    let mut decoder = Decoder::new(image, blob);
    let header = decoder.expect(PROPERTY)?;
    let count = decoder.reader.compressed_u32()?;
    Ok(PropertySignature {
        has_this: header & HAS_THIS != 0,
        property_type: decoder.ty()?,
        parameters: decoder.types(count)?,
    })
}

/// II.23.2.4 or II.23.2.2
pub(crate) fn member<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<MemberSignature<'a>> {
    match blob.first() {
        Some(header) if header & KIND == FIELD => field(image, blob).map(MemberSignature::Field),
        _ => method(image, blob).map(MemberSignature::Method),
    }
}

/// II.23.2.6, II.23.2.3 or II.23.2.4
pub(crate) fn stand_alone<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<StandAloneSignature<'a>> {
    match blob.first().map(|header| header & KIND) {
        Some(LOCALS) => locals(image, blob).map(StandAloneSignature::Locals),
        Some(FIELD) => field(image, blob).map(StandAloneSignature::Field),
        Some(_) | None => method(image, blob).map(StandAloneSignature::Method),
    }
}

/// II.23.2.6
pub(crate) fn locals<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<Vec<Type<'a>>> {
    let mut decoder = Decoder::new(image, blob);
    decoder.expect(LOCALS)?;
    let count = decoder.reader.compressed_u32()?;
    decoder.types(count)
}

/// II.23.2.15
pub(crate) fn method_spec<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<Vec<Type<'a>>> {
    let mut decoder = Decoder::new(image, blob);
    decoder.expect(METHOD_SPEC)?;
    let count = decoder.reader.compressed_u32()?;
    decoder.types(count)
}

/// II.23.2.14
pub(crate) fn type_spec<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<Type<'a>> {
    Decoder::new(image, blob).ty()
}

struct Decoder<'a> {
    image: &'a Image<'a>,
    reader: Reader<'a>,
    depth: u32,
}

impl<'a> Decoder<'a> {
    fn new(image: &'a Image<'a>, blob: &'a [u8]) -> Self {
        Self { image, reader: image.reader(blob), depth: 0 }
    }

    /// The first byte of a signature, which must be of that kind.
    fn expect(&mut self, kind: u8) -> Result<u8> {
        let at = self.reader;
        let header = self.reader.u8()?;
        match header & KIND == kind {
            true => Ok(header),
            false => Err(at.error(ErrorKind::BadSignature)),
        }
    }

    fn method(&mut self) -> Result<MethodSignature<'a>> {
        let at = self.reader;
        let header = self.reader.u8()?;
        let calling_convention = CallingConvention::from_bits(header).ok_or(at.error(ErrorKind::BadSignature))?;
        let generic_parameter_count = match header & GENERIC {
            0 => 0,
            _ => self.reader.compressed_u32()?,
        };
        let count = self.reader.compressed_u32()?;
        let return_type = self.ty()?;
        let mut parameters = self.list(count)?;
        let mut required_parameter_count = count as usize;
        for index in 0..count as usize {
            if self.reader.peek() == Some(SENTINEL) {
                self.reader.u8()?;
                required_parameter_count = index;
            }
            parameters.push(self.ty()?);
        }
        Ok(MethodSignature {
            calling_convention,
            has_this: header & HAS_THIS != 0,
            explicit_this: header & EXPLICIT_THIS != 0,
            generic_parameter_count,
            return_type,
            parameters,
            required_parameter_count,
        })
    }

    /// Room for `count` things, each of which takes a byte at least.
    fn list<T>(&self, count: u32) -> Result<Vec<T>> {
        match count as usize > self.reader.remaining().len() {
            true => Err(self.reader.error(ErrorKind::Truncated)),
            false => Ok(Vec::with_capacity(count.min(16) as usize)),
        }
    }

    fn types(&mut self, count: u32) -> Result<Vec<Type<'a>>> {
        let mut types = self.list(count)?;
        for _ in 0..count {
            types.push(self.ty()?);
        }
        Ok(types)
    }

    fn boxed(&mut self) -> Result<Box<Type<'a>>> {
        self.ty().map(Box::new)
    }

    /// Most types are one byte, and none of these nests.
    #[inline]
    fn ty(&mut self) -> Result<Type<'a>> {
        match self.reader.peek().and_then(primitive_of) {
            Some(primitive) => {
                self.reader.u8()?;
                Ok(Type::Primitive(primitive))
            }
            None => self.constructed(),
        }
    }

    fn constructed(&mut self) -> Result<Type<'a>> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.reader.error(ErrorKind::TooDeep));
        }
        self.depth += 1;
        let ty = self.element();
        self.depth -= 1;
        ty
    }

    #[inline]
    fn element(&mut self) -> Result<Type<'a>> {
        let at = self.reader;
        let element_type = self.reader.u8()?;
        Ok(match element_type {
            CLASS => Type::Class(self.named()?),
            VALUETYPE => Type::ValueType(self.named()?),
            GENERICINST => Type::GenericInstance(self.generic_instance()?),
            VAR => Type::TypeParameter(self.reader.compressed_u32()?),
            MVAR => Type::MethodParameter(self.reader.compressed_u32()?),
            SZARRAY => Type::SzArray(self.boxed()?),
            ARRAY => Type::Array(self.array()?),
            PTR => Type::Pointer(self.boxed()?),
            BYREF => Type::ByRef(self.boxed()?),
            FNPTR => Type::FunctionPointer(Box::new(self.method()?)),
            PINNED => Type::Pinned(self.boxed()?),
            CMOD_REQD | CMOD_OPT => Type::Modified(self.modified(element_type == CMOD_REQD)?),
            END.. => return Err(at.error(ErrorKind::BadSignature)),
        })
    }

    /// `TypeDefOrRefOrSpecEncoded` (II.23.2.8).
    fn type_def_or_ref(&mut self) -> Result<TypeDefOrRef<'a>> {
        let at = self.reader;
        let index = self.reader.compressed_u32()?;
        match TypeDefOrRef::decode(self.image, index) {
            Ok(Some(ty)) => Ok(ty),
            Ok(None) => Err(at.error(ErrorKind::BadIndex)),
            Err(error) => Err(at.error(error.kind())),
        }
    }

    fn named(&mut self) -> Result<NamedType<'a>> {
        let at = self.reader;
        match self.type_def_or_ref()? {
            TypeDefOrRef::TypeDef(ty) => Ok(NamedType::TypeDef(ty)),
            TypeDefOrRef::TypeRef(ty) => Ok(NamedType::TypeRef(ty)),
            TypeDefOrRef::TypeSpec(_) => Err(at.error(ErrorKind::BadSignature)),
        }
    }

    fn generic_instance(&mut self) -> Result<Box<GenericInstance<'a>>> {
        let at = self.reader;
        let is_value_type = match self.reader.u8()? {
            VALUETYPE => true,
            CLASS => false,
            _ => return Err(at.error(ErrorKind::BadSignature)),
        };
        let generic_type = self.named()?;
        let count = self.reader.compressed_u32()?;
        Ok(Box::new(GenericInstance { generic_type, is_value_type, arguments: self.types(count)? }))
    }

    /// II.23.2.13
    fn array(&mut self) -> Result<Box<ArrayShape<'a>>> {
        let element = self.ty()?;
        let rank = self.reader.compressed_u32()?;
        let count = self.reader.compressed_u32()?;
        let mut sizes = self.list(count)?;
        for _ in 0..count {
            sizes.push(self.reader.compressed_u32()?);
        }
        let count = self.reader.compressed_u32()?;
        let mut lower_bounds = self.list(count)?;
        for _ in 0..count {
            lower_bounds.push(self.reader.compressed_i32()?);
        }
        Ok(Box::new(ArrayShape { element, rank, sizes, lower_bounds }))
    }

    /// II.23.2.7
    fn modified(&mut self, required: bool) -> Result<Box<Modified<'a>>> {
        let modifier = Modifier { required, modifier: self.type_def_or_ref()? };
        Ok(Box::new(Modified { modifier, unmodified: self.ty()? }))
    }
}
