use mochi_metadata::{self as metadata, ConstantValue, FieldAttributes, Scalar};

use super::Member;
use super::need;
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::model::{Constant, Field, Openness};
use crate::nullability::{self, Annotations};
use crate::reason::Reason;
use crate::signature::Sig;
use crate::skip::SkipCode;

impl<'w> Binder<'w> {
    /// A field or a constant that crosses.
    pub(crate) fn field(&mut self, owner: &Owner<'w>, field: metadata::Field<'w>) -> Result<Field, Reason> {
        self.check_name(owner, Member::Field(field))?;
        self.check_distinct(owner, Member::Field(field))?;
        let flags = field.flags();
        let attributes = field.custom_attributes();
        let is_buffer = attributes::has(attributes.clone(), attributes::FIXED_BUFFER);
        if is_buffer && self.world.layout(owner.id).is_none() {
            return Err(Reason::new(SkipCode::PointerType, "a fixed buffer is reached by a pointer"));
        }
        let obsolete = attributes::obsolete(attributes.clone());
        let world = self.world;
        let written = Annotations::new(field.nullable_flags(), owner.row.nullable_context());
        let (sig, annotations) = owner.place(world, &field.field_type()?, written);
        let sig = if is_buffer { world.buffer_element(&sig).map_or(sig, |of| Sig::Array(Box::new(of))) } else { sig };
        let slot = if owner.instance().openness() == Openness::Closed {
            self.slot(&sig, annotations)
        } else {
            self.open_slot(&sig, annotations, true)
        };
        let mut slot = slot.map_err(|code| Reason::of_type(code, "a field", &sig, world))?;
        slot.annotate(nullability::given(attributes.clone()).or_else(|| nullability::taken(attributes)));
        let is_constant = flags.contains(FieldAttributes::LITERAL);
        Ok(Field {
            name: field.name()?.to_owned(),
            full_name: owner.full_name(world, Member::Field(field)),
            is_static: flags.contains(FieldAttributes::STATIC),
            is_readonly: is_constant || flags.contains(FieldAttributes::INIT_ONLY),
            constant: if is_constant { constant(field)? } else { None },
            slot,
            docs: self.field_docs(owner.id, field),
            obsolete,
            need: need::of_type(owner.row).filter(|_| !is_constant && flags.contains(FieldAttributes::STATIC)),
        })
    }
}

/// The value of a literal; `None` for text that UTF-8 cannot hold.
fn constant(field: metadata::Field<'_>) -> Result<Option<Constant>, Reason> {
    field.constant().map_or(Ok(None), |constant| Ok(value(constant.value()?)))
}

/// What a row of the table of constants says; `None` for text that UTF-8 cannot hold.
pub(super) fn value(value: ConstantValue<'_>) -> Option<Constant> {
    match value {
        ConstantValue::Scalar(Scalar::Boolean(value)) => Some(Constant::Bool(value)),
        ConstantValue::Scalar(Scalar::Char(value)) => Some(Constant::Char(value)),
        ConstantValue::Scalar(Scalar::Single(value)) => Some(Constant::F32(value)),
        ConstantValue::Scalar(Scalar::Double(value)) => Some(Constant::F64(value)),
        ConstantValue::Scalar(integer) => integer.as_integer().map(Constant::Integer),
        ConstantValue::String(text) => {
            char::decode_utf16(text.units()).collect::<Result<_, _>>().ok().map(Constant::String)
        }
        ConstantValue::Null => Some(Constant::Null),
    }
}
