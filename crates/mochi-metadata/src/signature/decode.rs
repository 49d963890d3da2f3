//! Reading signatures. Recursion is bounded; what is allocated is bounded by the bytes that are there.

use super::tree::Tree;
use super::{
    CallingConvention, MemberSignature, MethodHeader, Modifier, NamedType, StandAloneSignature, Type, TypeProvider,
    primitive_of,
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
pub(crate) fn field<'a, P: TypeProvider<'a>>(
    image: &'a Image<'a>,
    blob: &'a [u8],
    provider: &mut P,
) -> Result<P::Type> {
    let mut decoder = Decoder::new(image, blob, provider);
    decoder.expect(FIELD)?;
    decoder.ty()
}

/// II.23.2.1 and II.23.2.2
pub(crate) fn method<'a, P: TypeProvider<'a>>(
    image: &'a Image<'a>,
    blob: &'a [u8],
    provider: &mut P,
) -> Result<P::Method> {
    Decoder::new(image, blob, provider).method()
}

/// II.23.2.5
pub(crate) fn property<'a, P: TypeProvider<'a>>(
    image: &'a Image<'a>,
    blob: &'a [u8],
    provider: &mut P,
) -> Result<P::Property> {
    let mut decoder = Decoder::new(image, blob, provider);
    let header = decoder.expect(PROPERTY)?;
    let count = decoder.reader.compressed_u32()?;
    let property_type = decoder.ty()?;
    let parameters = decoder.types(count)?;
    Ok(provider.property(header & HAS_THIS != 0, property_type, parameters))
}

/// II.23.2.14
pub(crate) fn type_spec<'a, P: TypeProvider<'a>>(
    image: &'a Image<'a>,
    blob: &'a [u8],
    provider: &mut P,
) -> Result<P::Type> {
    Decoder::new(image, blob, provider).ty()
}

/// II.23.2.4 or II.23.2.2
pub(crate) fn member<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<MemberSignature<'a>> {
    match blob.first() {
        Some(header) if header & KIND == FIELD => field(image, blob, &mut Tree).map(MemberSignature::Field),
        _ => method(image, blob, &mut Tree).map(MemberSignature::Method),
    }
}

/// II.23.2.6, II.23.2.3 or II.23.2.4
pub(crate) fn stand_alone<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<StandAloneSignature<'a>> {
    match blob.first().map(|header| header & KIND) {
        Some(LOCALS) => locals(image, blob).map(StandAloneSignature::Locals),
        Some(FIELD) => field(image, blob, &mut Tree).map(StandAloneSignature::Field),
        Some(_) | None => method(image, blob, &mut Tree).map(StandAloneSignature::Method),
    }
}

/// II.23.2.6
pub(crate) fn locals<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<Vec<Type<'a>>> {
    list(image, blob, LOCALS)
}

/// II.23.2.15
pub(crate) fn method_spec<'a>(image: &'a Image<'a>, blob: &'a [u8]) -> Result<Vec<Type<'a>>> {
    list(image, blob, METHOD_SPEC)
}

fn list<'a>(image: &'a Image<'a>, blob: &'a [u8], kind: u8) -> Result<Vec<Type<'a>>> {
    let mut tree = Tree;
    let mut decoder = Decoder::new(image, blob, &mut tree);
    decoder.expect(kind)?;
    let count = decoder.reader.compressed_u32()?;
    decoder.types(count)
}

struct Decoder<'a, 'p, P> {
    image: &'a Image<'a>,
    provider: &'p mut P,
    reader: Reader<'a>,
    depth: u32,
}

impl<'a, 'p, P: TypeProvider<'a>> Decoder<'a, 'p, P> {
    fn new(image: &'a Image<'a>, blob: &'a [u8], provider: &'p mut P) -> Self {
        Self { image, provider, reader: image.reader(blob), depth: 0 }
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

    fn method(&mut self) -> Result<P::Method> {
        let at = self.reader;
        let header = self.reader.u8()?;
        let Some(calling_convention) = CallingConvention::from_bits(header) else {
            return Err(at.error(ErrorKind::BadSignature));
        };
        let generic_parameter_count = match header & GENERIC {
            0 => 0,
            _ => self.reader.compressed_u32()?,
        };
        let count = self.reader.compressed_u32()?;
        let return_type = self.ty()?;
        let count = self.room(count)?;
        let mut parameters = self.provider.types(count);
        let mut required_parameter_count = count;
        for index in 0..count {
            if self.reader.peek() == Some(SENTINEL) {
                self.reader.u8()?;
                required_parameter_count = index;
            }
            let parameter = self.ty()?;
            self.provider.push(&mut parameters, parameter);
        }
        let header = MethodHeader {
            calling_convention,
            has_this: header & HAS_THIS != 0,
            explicit_this: header & EXPLICIT_THIS != 0,
            generic_parameter_count,
            required_parameter_count,
        };
        Ok(self.provider.method(header, return_type, parameters))
    }

    /// Whether there can be `count` things, each of which takes a byte at least.
    fn room(&self, count: u32) -> Result<usize> {
        match count as usize > self.reader.remaining().len() {
            true => Err(self.reader.error(ErrorKind::Truncated)),
            false => Ok(count as usize),
        }
    }

    fn types(&mut self, count: u32) -> Result<P::Types> {
        let count = self.room(count)?;
        let mut types = self.provider.types(count);
        for _ in 0..count {
            let ty = self.ty()?;
            self.provider.push(&mut types, ty);
        }
        Ok(types)
    }

    /// Most types are one byte, and none of these nests.
    #[inline(always)]
    fn ty(&mut self) -> Result<P::Type> {
        match self.reader.peek().and_then(primitive_of) {
            Some(primitive) => {
                self.reader.u8()?;
                Ok(self.provider.primitive(primitive))
            }
            None => self.constructed(),
        }
    }

    #[inline(never)]
    fn constructed(&mut self) -> Result<P::Type> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.reader.error(ErrorKind::TooDeep));
        }
        self.depth += 1;
        let ty = self.element();
        self.depth -= 1;
        ty
    }

    #[inline]
    fn element(&mut self) -> Result<P::Type> {
        let at = self.reader;
        let element_type = self.reader.u8()?;
        match element_type {
            CLASS | VALUETYPE => {
                let ty = self.named()?;
                Ok(if element_type == CLASS { self.provider.class(ty) } else { self.provider.value_type(ty) })
            }
            GENERICINST => self.generic_instance(),
            VAR => self.reader.compressed_u32().map(|number| self.provider.type_parameter(number)),
            MVAR => self.reader.compressed_u32().map(|number| self.provider.method_parameter(number)),
            SZARRAY => self.ty().map(|element| self.provider.sz_array(element)),
            ARRAY => self.array(),
            PTR => self.ty().map(|target| self.provider.pointer(target)),
            BYREF => self.ty().map(|target| self.provider.by_ref(target)),
            FNPTR => self.method().map(|signature| self.provider.function_pointer(signature)),
            PINNED => self.ty().map(|ty| self.provider.pinned(ty)),
            CMOD_REQD | CMOD_OPT => self.modified(element_type == CMOD_REQD),
            END.. => Err(at.error(ErrorKind::BadSignature)),
        }
    }

    /// `TypeDefOrRefOrSpecEncoded` (II.23.2.8).
    #[inline]
    fn type_def_or_ref(&mut self) -> Result<TypeDefOrRef<'a>> {
        let at = self.reader;
        let index = self.reader.compressed_u32()?;
        match TypeDefOrRef::decode(self.image, index) {
            Ok(Some(ty)) => Ok(ty),
            Ok(None) => Err(at.error(ErrorKind::BadIndex)),
            Err(error) => Err(at.error(error.kind())),
        }
    }

    #[inline]
    fn named(&mut self) -> Result<NamedType<'a>> {
        let at = self.reader;
        match self.type_def_or_ref()? {
            TypeDefOrRef::TypeDef(ty) => Ok(NamedType::TypeDef(ty)),
            TypeDefOrRef::TypeRef(ty) => Ok(NamedType::TypeRef(ty)),
            TypeDefOrRef::TypeSpec(_) => Err(at.error(ErrorKind::BadSignature)),
        }
    }

    fn generic_instance(&mut self) -> Result<P::Type> {
        let at = self.reader;
        let is_value_type = match self.reader.u8()? {
            VALUETYPE => true,
            CLASS => false,
            _ => return Err(at.error(ErrorKind::BadSignature)),
        };
        let generic_type = self.named()?;
        let count = self.reader.compressed_u32()?;
        let arguments = self.types(count)?;
        Ok(self.provider.generic_instance(generic_type, is_value_type, arguments))
    }

    /// II.23.2.13
    fn array(&mut self) -> Result<P::Type> {
        let element = self.ty()?;
        let rank = self.reader.compressed_u32()?;
        let sizes = self.bounds(Reader::compressed_u32)?;
        let lower_bounds = self.bounds(Reader::compressed_i32)?;
        Ok(self.provider.array(element, rank, sizes, lower_bounds))
    }

    fn bounds<T>(&mut self, read: impl Fn(&mut Reader<'a>) -> Result<T>) -> Result<Vec<T>> {
        let count = self.reader.compressed_u32()?;
        let count = self.room(count)?;
        (0..count).map(|_| read(&mut self.reader)).collect()
    }

    /// II.23.2.7
    fn modified(&mut self, required: bool) -> Result<P::Type> {
        let modifier = Modifier { required, modifier: self.type_def_or_ref()? };
        let unmodified = self.ty()?;
        Ok(self.provider.modified(modifier, unmodified))
    }
}
