use super::super::names::{Names, Rank, screaming, snake};
use super::super::symbols::mangle;
use super::super::{Call, ConstantPlan, decide};
use super::parameter::with_value;
use super::{Builder, Draft};
use mochi_surface::model::{Api, Field};

impl Builder<'_> {
    /// A getter, and a setter where the field can be written.
    pub(super) fn field(&mut self, field: &Field) {
        let name = field.name.clone();
        let is_static = field.is_static;
        let member = format!("{}.{name}", self.short_name());
        self.draft(Draft {
            call: Call::FieldGet { name: name.clone(), is_static },
            rank: Rank::Field,
            symbol: format!("get_{}", mangle(&name)),
            plain: snake(&name),
            member: member.clone(),
            full_name: &field.full_name,
            name: &format!("get field {name}"),
            is_readonly: false,
            parameters: &[],
            generics: &[],
            result: Some((&field.slot, field.slot.nullability)),
            awaits: None,
            docs: &field.docs,
            obsolete: field.obsolete.clone(),
            need: field.need.as_ref(),
        });
        if field.is_readonly {
            return;
        }
        self.draft(Draft {
            call: Call::FieldSet { name: name.clone(), is_static },
            rank: Rank::Field,
            symbol: format!("set_{}", mangle(&name)),
            plain: format!("set_{}", snake(&name)),
            member,
            full_name: &field.full_name,
            name: &format!("set field {name}"),
            is_readonly: false,
            parameters: &with_value(&[], &field.slot, field.slot.nullability),
            generics: &[],
            result: None,
            awaits: None,
            docs: &field.docs,
            obsolete: field.obsolete.clone(),
            need: field.need.as_ref(),
        });
    }
}

/// A `const`.
pub(super) fn constant(api: &Api, field: &Field, names: &mut Names<'_>) -> ConstantPlan {
    let candidates = [screaming(&field.name), field.name.clone()];
    ConstantPlan {
        name: field.name.clone(),
        rust: names.constant(&candidates, &field.name),
        c: String::new(),
        crossing: decide::crossing(api, &field.slot.ty),
        value: field.constant.clone().expect("only fields with a value are constants"),
        docs: field.docs.clone(),
        obsolete: field.obsolete.clone(),
    }
}
