use super::super::names::{Rank, snake};
use super::super::symbols::mangle;
use super::super::{Call, signature};
use super::parameter::with_value;
use super::{Builder, Draft};
use mochi_surface::model::{Accessor, Property};

impl Builder<'_> {
    /// The halves of a property or an indexer.
    pub(super) fn property(&mut self, property: &Property) {
        let name = &property.name;
        let is_indexer = !property.index.is_empty();
        let rank = if is_indexer { Rank::Indexer } else { Rank::Property };
        let member = if is_indexer {
            let index = signature::short_parameters(self.api, &property.index);
            format!("{}[{}]", self.short_name(), index.trim_matches(['(', ')']))
        } else {
            format!("{}.{name}", self.short_name())
        };
        let (get, set) = match property.receiver {
            Some(on) if is_indexer => (Call::IndexGet { on }, Call::IndexSet { on }),
            Some(on) => (Call::Get { on, name: name.clone() }, Call::Set { on, name: name.clone() }),
            None => {
                let implementer = property.implementer;
                (
                    Call::StaticGet { name: name.clone(), implementer },
                    Call::StaticSet { name: name.clone(), implementer },
                )
            }
        };
        // An indexer without a name of its own reads as a map's.
        let unnamed = is_indexer && name == "Item";
        let obsolete = |accessor: &Accessor| accessor.obsolete.clone().or_else(|| property.obsolete.clone());
        let nullability = |accessor: &Accessor| accessor.nullability.unwrap_or(property.slot.nullability);
        if let Some(getter) = &property.getter {
            self.draft(Draft {
                call: get,
                rank,
                symbol: format!("get_{}", mangle(name)),
                plain: if unnamed { "get".to_owned() } else { snake(name) },
                member: member.clone(),
                full_name: &property.full_name,
                name: &format!("get_{name}"),
                is_readonly: false,
                parameters: &property.index,
                generics: &property.generics,
                result: Some((&property.slot, nullability(getter))),
                awaits: None,
                docs: &property.docs,
                obsolete: obsolete(getter),
                need: getter.need.as_ref(),
            });
        }
        if let Some(setter) = &property.setter {
            self.draft(Draft {
                call: set,
                rank,
                symbol: format!("set_{}", mangle(name)),
                plain: if unnamed { "set".to_owned() } else { format!("set_{}", snake(name)) },
                member,
                full_name: &property.full_name,
                name: &format!("set_{name}"),
                is_readonly: false,
                parameters: &with_value(&property.index, &property.slot, nullability(setter)),
                generics: &property.generics,
                result: None,
                awaits: None,
                docs: &property.docs,
                obsolete: obsolete(setter),
                need: setter.need.as_ref(),
            });
        }
    }
}
