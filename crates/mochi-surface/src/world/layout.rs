//! Structs whose values are the same bytes on both sides.

use mochi_metadata::{FieldAttributes, MemberAccess, TypeDef, TypeLayout};

use super::{DefId, Shape, World};
use crate::attributes;
use crate::lineage;
use crate::model::{Arrangement, Held, Scalar};
use crate::signature::Sig;

/// Words in a struct, those of structs in it too: what is larger is no value to be passed around.
const LARGEST: u32 = 64;

/// Bytes up to which a struct may be passed in registers: for each word of it the numbers in it decide in which.
const IN_REGISTERS: u32 = 16;

/// Bytes up to which a struct of nothing but floating-point numbers may be.
const OF_FLOATS: u32 = 32;

/// How the fields of a struct lie in memory.
#[derive(Debug)]
pub(crate) struct StructLayout<'w> {
    pub(crate) size: u32,
    pub(crate) align: u32,
    pub(crate) arrangement: Arrangement,
    /// By offset.
    pub(crate) fields: Vec<FieldPlace<'w>>,
    numbers: Vec<Number>,
}

/// Where a field is.
#[derive(Debug)]
pub(crate) struct FieldPlace<'w> {
    pub(crate) name: &'w str,
    pub(crate) offset: u32,
    pub(crate) laid: Laid,
    pub(crate) held: Held,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Laid {
    Scalar(Scalar),
    Bool,
    Char,
    Enum(DefId),
    Struct(DefId),
}

/// A number in a struct, or in a struct in it.
#[derive(Clone, Copy, Debug)]
struct Number {
    offset: u32,
    is_float: bool,
}

/// A field whose place is yet to be found.
#[derive(Debug)]
struct Unplaced<'w> {
    name: &'w str,
    held: Held,
    one: One,
    /// What the metadata says.
    offset: Option<u32>,
}

/// What a field has one or more of.
#[derive(Debug)]
struct One {
    laid: Laid,
    size: u32,
    align: u32,
    numbers: Vec<Number>,
}

impl One {
    fn number(laid: Laid, size: u32, is_float: bool) -> Self {
        Self { laid, size, align: size, numbers: vec![Number { offset: 0, is_float }] }
    }

    fn scalar(scalar: Scalar, laid: Laid) -> Option<Self> {
        let is_float = matches!(scalar, Scalar::F32 | Scalar::F64);
        size(scalar).map(|size| Self::number(laid, size, is_float))
    }
}

impl<'w> World<'w> {
    /// The layout of a struct that is not generic, whose fields are public and numbers, truth values, characters, enumerations, such
    /// structs or arrays of all these; `None` for every other type.
    pub(crate) fn layout(&self, id: DefId) -> Option<StructLayout<'w>> {
        self.layout_within(id, &mut { LARGEST })
    }

    fn layout_within(&self, id: DefId, room: &mut u32) -> Option<StructLayout<'w>> {
        if self.verdict(id) != Ok(Shape::Struct) || self.known().value(id).is_some() || lineage::is_disposable(self, id)
        {
            return None;
        }
        let row = self.row(id);
        if row.events().len() > 0 {
            return None;
        }
        let is_explicit = match row.flags().layout() {
            TypeLayout::Sequential => false,
            TypeLayout::Explicit => true,
            TypeLayout::Auto => return None,
        };
        let elements = attributes::numbers(row.custom_attributes(), attributes::INLINE_ARRAY);
        let elements = match elements {
            Some(numbers) => Some(u32::try_from(*numbers.first()?).ok().filter(|count| *count > 0)?),
            None => None,
        };
        let mut fields = Vec::new();
        let is_instance = |flags: FieldAttributes| !flags.contains(FieldAttributes::STATIC);
        for field in row.fields().filter(|field| is_instance(field.flags())) {
            // C# reaches the elements of an inline array whoever may see its field
            if field.flags().access() != MemberAccess::Public && elements.is_none() {
                return None;
            }
            let sig = Sig::new(self, id, &field.field_type().ok()?);
            let is_buffer = attributes::has(field.custom_attributes(), attributes::FIXED_BUFFER);
            let (held, one) = match elements {
                Some(count) => (Held::Elements(count), self.laid(&sig, room)?),
                None if is_buffer => self.buffer(&sig)?,
                None => (Held::One, self.laid(&sig, room)?),
            };
            let words = match held {
                Held::One => 1,
                Held::Buffer(count) | Held::Elements(count) => count.checked_mul(one.size)?.div_ceil(8),
            };
            *room = room.checked_sub(words)?;
            let offset = if is_explicit { Some(field.offset()?) } else { None };
            fields.push(Unplaced { name: field.name().ok()?, held, one, offset });
        }
        fields.sort_by_key(|field| field.offset);
        lay_out(row, fields)
    }

    /// What a field of this type holds.
    fn laid(&self, sig: &Sig, room: &mut u32) -> Option<One> {
        match sig {
            Sig::Bool => Some(One::number(Laid::Bool, 1, false)),
            Sig::Char => Some(One::number(Laid::Char, 2, false)),
            Sig::Scalar(scalar) => One::scalar(*scalar, Laid::Scalar(*scalar)),
            Sig::Def(id) => match self.verdict(*id) {
                Ok(Shape::Enum(scalar)) => One::scalar(scalar, Laid::Enum(*id)),
                Ok(Shape::Struct) => {
                    let StructLayout { size, align, numbers, .. } = self.layout_within(*id, room)?;
                    Some(One { laid: Laid::Struct(*id), size, align, numbers })
                }
                Ok(Shape::Class | Shape::Interface | Shape::Contract | Shape::Delegate | Shape::Lent) | Err(_) => None,
            },
            Sig::Void
            | Sig::String
            | Sig::Object
            | Sig::TypedReference
            | Sig::Instance(..)
            | Sig::TypeVariable(_)
            | Sig::MethodVariable(_)
            | Sig::Array(_)
            | Sig::MultiArray(..)
            | Sig::Pointer(_)
            | Sig::ByRef(_)
            | Sig::FunctionPointer(..)
            | Sig::Modified(_)
            | Sig::Unresolved(_) => None,
        }
    }

    /// What a fixed buffer is one of, by the type of its field.
    pub(crate) fn buffer_element(&self, sig: &Sig) -> Option<Sig> {
        let Sig::Def(id) = sig else { return None };
        let first = self.row(*id).fields().next()?;
        Some(Sig::new(self, *id, &first.field_type().ok()?))
    }

    /// What a fixed buffer holds: the compiler made a struct of it, which has its first element and the size of all.
    fn buffer(&self, sig: &Sig) -> Option<(Held, One)> {
        let Sig::Def(id) = sig else { return None };
        let one = self.laid(&self.buffer_element(sig)?, &mut { LARGEST })?;
        let size = self.row(*id).class_layout()?.class_size();
        let is_whole = size > 0 && size % one.size == 0;
        is_whole.then_some((Held::Buffer(size / one.size), one))
    }
}

/// Where .NET puts the fields, which are in this order; `None` where that is no layout for a value to be passed in.
fn lay_out<'w>(row: TypeDef<'_>, fields: Vec<Unplaced<'w>>) -> Option<StructLayout<'w>> {
    let (packing, stated) = row.class_layout().map_or((0, 0), |of| (u32::from(of.packing_size()), of.class_size()));
    let packed = |align: u32| if packing == 0 { align } else { align.min(packing) };
    let align = fields.iter().map(|field| packed(field.one.align)).max()?;
    let is_packed = fields.iter().any(|field| packed(field.one.align) < field.one.align);
    let (mut end, mut last, mut is_as_in_c, mut is_aligned) = (0, 0, true, true);
    let (mut places, mut numbers) = (Vec::new(), Vec::new());
    for Unplaced { name, held, one, offset } in fields {
        let natural = u32::next_multiple_of(end, packed(one.align));
        let offset = offset.unwrap_or(natural);
        is_as_in_c &= offset == natural;
        is_aligned &= offset % one.align == 0;
        end = offset.checked_add(held.count().checked_mul(one.size)?)?;
        last = last.max(end);
        let starts = (0..held.count()).map(|index| offset + index * one.size);
        let all =
            starts.flat_map(|start| one.numbers.iter().map(move |of| Number { offset: start + of.offset, ..*of }));
        numbers.extend(all);
        places.push(FieldPlace { name, offset, laid: one.laid, held });
    }
    let rounded = last.next_multiple_of(align);
    let size = if stated > 0 { stated.max(last) } else { rounded };
    let arrangement = match (is_as_in_c && size == rounded, is_packed) {
        (true, false) => Arrangement::AsInC,
        (true, true) => Arrangement::Packed(packing),
        (false, _) => Arrangement::Opaque,
    };
    let is_value = match arrangement {
        Arrangement::AsInC | Arrangement::Packed(_) => true,
        Arrangement::Opaque => {
            let has_buffer = places.iter().any(|place| place.held != Held::One);
            size % align == 0 && size <= LARGEST * 8 && is_aligned && !has_buffer && is_passed_as_bytes(size, &numbers)
        }
    };
    is_value.then_some(StructLayout { size, align, arrangement, fields: places, numbers })
}

/// Whether every calling convention passes a struct of these numbers as it passes one of as many bytes.
fn is_passed_as_bytes(size: u32, numbers: &[Number]) -> bool {
    let has_integer = |word: u32| numbers.iter().any(|of| !of.is_float && of.offset / 8 == word);
    if size <= IN_REGISTERS {
        (0..size.div_ceil(8)).all(has_integer)
    } else {
        size > OF_FLOATS || numbers.iter().any(|of| !of.is_float)
    }
}

/// Bytes of a number, where every platform has as many.
fn size(scalar: Scalar) -> Option<u32> {
    match scalar {
        Scalar::I8 | Scalar::U8 => Some(1),
        Scalar::I16 | Scalar::U16 => Some(2),
        Scalar::I32 | Scalar::U32 | Scalar::F32 => Some(4),
        Scalar::I64 | Scalar::U64 | Scalar::F64 => Some(8),
        Scalar::ISize | Scalar::USize => None,
    }
}
