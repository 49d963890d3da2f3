use super::super::Call;
use super::super::names::{Rank, snake};
use super::super::symbols::mangle;
use super::{Builder, Draft};
use mochi_surface::model::{Event, Parameter, Passing};

impl Builder<'_> {
    /// The two entries of an event, one after the other: Rust has one method for both, C a function for each.
    pub(super) fn event(&mut self, event: &Event) {
        let Event { name, receiver: on, .. } = event;
        let handler = Parameter {
            name: "handler".to_owned(),
            slot: event.handler.clone(),
            passing: Passing::Value,
            omitted: None,
        };
        let subscribe = Call::Subscribe { on: *on, name: name.clone() };
        let unsubscribe = Call::Unsubscribe { on: *on, name: name.clone() };
        for (call, accessor, verb) in [(subscribe, "add", "on"), (unsubscribe, "remove", "off")] {
            self.draft(Draft {
                call,
                rank: Rank::Event,
                symbol: format!("{accessor}_{}", mangle(name)),
                plain: format!("{verb}_{}", snake(name)),
                member: format!("{}.{name}", self.short_name()),
                full_name: &event.full_name,
                name: &format!("{accessor}_{name}"),
                is_readonly: false,
                parameters: std::slice::from_ref(&handler),
                generics: &[],
                result: None,
                awaits: None,
                docs: &event.docs,
                obsolete: event.obsolete.clone(),
                need: event.need.as_ref(),
            });
        }
    }
}
