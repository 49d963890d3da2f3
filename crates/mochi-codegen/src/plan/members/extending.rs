//! What a class has for those who derive from it.

use super::super::names::{Names, Rank};
use super::super::{Call, Entry, signature};
use super::{Builder, Draft};
use mochi_surface::model::{Docs, Extending, Implementing, Protected};
use std::collections::BTreeMap;

impl Builder<'_> {
    /// Its protected members, and the entries of what calls its constructors, which are named apart from its members.
    pub(in super::super) fn extend(
        mut self,
        extending: &Extending,
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> (Vec<Entry>, Vec<Entry>) {
        for member in &extending.protected {
            match member {
                Protected::Method(method) => self.method(method),
                Protected::Property(property) => self.property(property),
                Protected::Event(event) => self.event(event),
            }
        }
        let count = self.drafts.len();
        let full_name = Implementing::full_name(&self.ty.full_name);
        for constructor in &extending.constructors {
            let parameters = signature::short_parameters(self.api, &constructor.parameters);
            self.draft(Draft {
                call: Call::Implement { members: Vec::new() },
                rank: Rank::Constructor,
                symbol: "implement".to_owned(),
                plain: "implement".to_owned(),
                member: format!("{}{parameters}", self.short_name()),
                full_name: &full_name,
                name: ".ctor",
                is_readonly: false,
                parameters: &constructor.parameters,
                generics: &[],
                result: None,
                awaits: None,
                docs: &Docs { summary: String::new(), ..constructor.docs.clone() },
                obsolete: constructor.obsolete.clone(),
                need: constructor.need.as_ref(),
            });
        }
        let owner = format!("{}.<implementation>", signature::full_name(self.api, self.ty));
        let (mut entries, members): (Vec<_>, Vec<_>) = self.drafts.into_iter().unzip();
        let named = Names::new(&owner, true).members(&members, held, remember);
        for (entry, name) in entries.iter_mut().zip(named) {
            entry.rust = name.rust;
            entry.options = None;
        }
        let constructors = entries.split_off(count);
        (entries, constructors)
    }
}
