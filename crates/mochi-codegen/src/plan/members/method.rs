use super::super::names::{Rank, short_type, snake};
use super::super::symbols::mangle;
use super::super::{Call, csharp_name, signature};
use super::{Builder, Draft};
use mochi_surface::model::{Docs, Element, Method, MethodKind, Nullability, Operator, Slot, Ty};

impl Builder<'_> {
    /// What makes a delegate of a native function, from its `Invoke`.
    pub(super) fn wrap(&mut self, invoke: &Method) {
        let parameters = signature::short_parameters(self.api, &invoke.parameters);
        self.draft(Draft {
            call: Call::Wrap,
            rank: Rank::Constructor,
            symbol: "new".to_owned(),
            plain: "new".to_owned(),
            member: format!("{}{parameters}", self.short_name()),
            full_name: &invoke.full_name,
            name: ".ctor",
            parameters: &invoke.parameters,
            generics: &[],
            result: invoke.result.as_ref().map(|slot| (slot, slot.nullability)),
            awaits: None,
            docs: &invoke.docs,
            obsolete: None,
            need: invoke.need.as_ref(),
        });
    }

    /// What a value type is before anything is in it.
    pub(super) fn default_value(&mut self) {
        let full_name = format!("{}.default", self.ty.full_name);
        let own = Slot { ty: Ty::Element(Element::Object(self.id)), nullability: Nullability::NotNull };
        self.draft(Draft {
            call: Call::Default,
            rank: Rank::Own,
            symbol: "default".to_owned(),
            plain: "default".to_owned(),
            member: format!("default({})", self.short_name()),
            full_name: &full_name,
            name: "default",
            parameters: &[],
            generics: &[],
            result: Some((&own, own.nullability)),
            awaits: None,
            docs: &Docs { summary: "The value whose fields are all zero, or null.".to_owned(), ..Docs::default() },
            obsolete: None,
            need: None,
        });
    }

    /// A constructor or a method.
    pub(super) fn method(&mut self, method: &Method) {
        let name = method.name.clone();
        let (call, prefix) = match method.kind {
            MethodKind::Constructor => (Call::New { owner: self.is_disposable() }, String::new()),
            MethodKind::Static { extends } => (Call::StaticMethod { name: name.clone(), extends }, format!(".{name}")),
            MethodKind::Operator(operator) => {
                let to = method.result.as_ref().map(|slot| csharp_name::ty(self.api, &slot.ty)).unwrap_or_default();
                (Call::Operator { operator, to }, format!(".{name}"))
            }
            MethodKind::Instance { receiver } => {
                (Call::Method { on: receiver, name: name.clone() }, format!(".{name}"))
            }
        };
        let (rank, symbol, plain, result) = match method.kind {
            MethodKind::Constructor => (Rank::Constructor, "new".to_owned(), "new".to_owned(), None),
            MethodKind::Operator(operator) => {
                (Rank::Method, mangle(&name), self.operator(operator, method), method.result.as_ref())
            }
            MethodKind::Static { .. } | MethodKind::Instance { .. } => {
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
            generics: &method.generics,
            result: result.map(|slot| (slot, slot.nullability)),
            awaits: method.awaits,
            docs: &method.docs,
            obsolete: method.obsolete.clone(),
            need: method.need.as_ref(),
        });
    }

    /// `addition`; of a conversion `to_i32`, or `from_i32` where it gives the type itself.
    fn operator(&self, operator: Operator, method: &Method) -> String {
        let (Operator::Conversion, Some(result)) = (operator, &method.result) else {
            return snake(method.name.trim_start_matches("op_"));
        };
        let is_own = |ty: &Ty| *ty == Ty::Element(Element::Object(self.id));
        match &method.parameters[..] {
            [from] if is_own(&result.ty) => format!("from_{}", short_type(self.api, &from.slot.ty)),
            _ => format!("to_{}", short_type(self.api, &result.ty)),
        }
    }
}
