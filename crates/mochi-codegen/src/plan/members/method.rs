use super::super::names::{Rank, snake};
use super::super::symbols::mangle;
use super::super::{Call, signature};
use super::{Builder, Draft};
use mochi_surface::model::{Method, MethodKind};

impl Builder<'_> {
    /// A constructor or a method.
    pub(super) fn method(&mut self, method: &Method) {
        let name = method.name.clone();
        let (call, prefix) = match method.kind {
            MethodKind::Constructor => (Call::New { owner: self.is_disposable() }, String::new()),
            MethodKind::Static => (Call::StaticMethod { name: name.clone() }, format!(".{name}")),
            MethodKind::Instance { receiver } => {
                (Call::Method { on: receiver, name: name.clone() }, format!(".{name}"))
            }
        };
        let (rank, symbol, plain, result) = match method.kind {
            MethodKind::Constructor => (Rank::Constructor, "new".to_owned(), "new".to_owned(), None),
            MethodKind::Static | MethodKind::Instance { .. } => {
                (Rank::Method, mangle(&name), snake(&name), method.result.as_ref())
            }
        };
        let parameters = signature::short_parameters(self.api, &method.parameters);
        self.draft(Draft {
            call,
            rank,
            symbol,
            plain,
            member: format!("{}{prefix}{parameters}", self.short_name()),
            full_name: &method.full_name,
            name: &name,
            parameters: &method.parameters,
            result: result.map(|slot| (slot, slot.nullability)),
            docs: &method.docs,
            obsolete: method.obsolete.clone(),
            need: method.need.as_ref(),
        });
    }
}
