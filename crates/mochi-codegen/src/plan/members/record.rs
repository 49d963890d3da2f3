use super::super::Call;
use super::super::names::{Rank, snake};
use super::super::symbols::mangle;
use super::parameter::with_value;
use super::{Builder, Draft};
use mochi_surface::model::{Class, Element, Kind, MethodKind, Nullability, Ordinary, Property, Slot, Ty, TypeId};

impl Builder<'_> {
    /// What copies a record with another value of a property: of what it can be set to when it is made, and of what its bases
    /// have. A struct has it for `init` only: what can be set is set in the copy that is at hand.
    pub(super) fn changes(&mut self, body: &Ordinary) {
        let Kind::Class(class) = &self.ty.kind else { return };
        if !(class.is_struct || is_record(body)) {
            return;
        }
        let own = Slot::new(Ty::Element(Element::Object(self.id)), Nullability::NotNull);
        let mut changed: Vec<&str> = Vec::new();
        for property in properties(self, class, body) {
            let accessor = property.init.as_ref().or(property.setter.as_ref().filter(|_| !class.is_struct));
            let Some(accessor) = accessor.filter(|_| property.receiver.is_some() && property.index.is_empty()) else {
                continue;
            };
            if changed.contains(&property.name.as_str()) {
                continue;
            }
            changed.push(&property.name);
            let (name, nullability) = (&property.name, accessor.nullability.unwrap_or(property.slot.nullability));
            self.draft(Draft {
                call: Call::With { name: Some(name.clone()) },
                rank: Rank::Own,
                symbol: format!("with_{}", mangle(name)),
                plain: format!("with_{}", snake(name)),
                member: format!("{} with {{ {name} }}", self.short_name()),
                full_name: &property.full_name,
                name: &format!("with_{name}"),
                is_readonly: false,
                parameters: &with_value(&[], &property.slot, nullability),
                generics: &[],
                result: Some((&own, own.nullability)),
                awaits: None,
                docs: &property.docs,
                obsolete: accessor.obsolete.clone().or_else(|| property.obsolete.clone()),
                need: accessor.need.as_ref(),
            });
        }
    }
}

/// Whether C# copies it with changes.
pub(super) fn is_record(body: &Ordinary) -> bool {
    body.methods.iter().any(|method| method.kind == MethodKind::Copy)
}

/// Of the type, and of the bases that are records.
fn properties<'b>(builder: &Builder<'b>, class: &'b Class, body: &'b Ordinary) -> Vec<&'b Property> {
    let api = builder.api;
    let base = |id: TypeId| match &api.ty(id).kind {
        Kind::Class(class) if is_record(&class.body) => Some(class),
        Kind::Class(_) | Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
    };
    let bases = std::iter::successors(class.base.and_then(base), |class| class.base.and_then(base));
    body.properties.iter().chain(bases.flat_map(|class| &class.body.properties)).collect()
}
