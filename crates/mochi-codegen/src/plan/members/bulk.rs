use super::super::names::Rank;
use super::super::{Bulk, Call};
use super::{Builder, Draft};
use mochi_surface::model::Docs;

impl Builder<'_> {
    /// What moves many items of a collection at once.
    pub(super) fn bulk(&mut self) {
        if !self.is_definition() {
            return;
        }
        let [name] = &self.ty.name.path[..] else { return };
        let all: &[Bulk] = match (self.ty.name.namespace.as_str(), name.as_str()) {
            ("System.Collections.Generic", "IEnumerable`1") => &[Bulk::Items, Bulk::Copy, Bulk::Make],
            ("System.Collections.Generic", "ICollection`1") => &[Bulk::Extend, Bulk::Make],
            ("System.Collections.Generic", "IList`1" | "IReadOnlyCollection`1" | "IReadOnlyList`1") => &[Bulk::Make],
            ("System.Collections.Generic", "IDictionary`2") => &[Bulk::Pairs, Bulk::Put],
            ("System.Collections.Generic", "IReadOnlyDictionary`2") => &[Bulk::Pairs],
            ("System.Buffers", "IBufferWriter`1") => &[Bulk::Append, Bulk::Lend, Bulk::Take],
            _ => &[],
        };
        let docs = Docs::default();
        let member = self.short_name();
        for &of in all {
            self.draft(Draft {
                call: Call::Bulk(of),
                rank: Rank::Own,
                symbol: of.name().to_owned(),
                plain: of.name().to_owned(),
                member: member.clone(),
                full_name: &self.ty.full_name,
                name: of.name(),
                is_readonly: false,
                parameters: &[],
                generics: &[],
                result: None,
                awaits: None,
                docs: &docs,
                obsolete: None,
                need: None,
            });
        }
    }
}
