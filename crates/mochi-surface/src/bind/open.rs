use std::collections::HashMap;

use mochi_metadata::{Row, Token};

use crate::members::Member;
use crate::reason::Reason;
use crate::world::DefId;

/// What became of the members of generic definitions in their instances.
#[derive(Debug, Default)]
pub(super) struct Open {
    members: HashMap<(DefId, Token), Result<(), Reason>>,
}

impl Open {
    /// A member crosses in an instance, or not; one instance is enough.
    pub(super) fn note(&mut self, id: DefId, member: Member<'_>, result: Result<(), Reason>) {
        let noted = self.members.entry((id, token(member))).or_insert_with(|| result.clone());
        if result.is_ok() {
            *noted = result;
        }
    }

    /// `None` when no instance was read.
    pub(super) fn of(&self, id: DefId, member: Member<'_>) -> Option<&Result<(), Reason>> {
        self.members.get(&(id, token(member)))
    }
}

fn token(member: Member<'_>) -> Token {
    match member {
        Member::Constructor(method) | Member::Method(method) | Member::Invoke(method) => method.token(),
        Member::Property(property) => property.token(),
        Member::Event(event) => event.token(),
        Member::Field(field) => field.token(),
    }
}
