use super::super::names::{Rank, short_type, snake};
use super::super::symbols::mangle;
use super::super::{Call, csharp_name, signature};
use super::{Builder, Draft};
use mochi_surface::model::{
    Docs, Element, Kind, Method, MethodKind, Nullability, Operator, Parameter, Passing, Slot, Ty, TypeId,
};

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
            is_readonly: false,
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
        let own = Slot::new(Ty::Element(Element::Object(self.id)), Nullability::NotNull);
        self.draft(Draft {
            call: Call::Default,
            rank: Rank::Own,
            symbol: "default".to_owned(),
            plain: "default".to_owned(),
            member: format!("default({})", self.short_name()),
            full_name: &full_name,
            name: "default",
            is_readonly: false,
            parameters: &[],
            generics: &[],
            result: Some((&own, own.nullability)),
            awaits: None,
            docs: &Docs { summary: "The value whose fields are all zero, or null.".to_owned(), ..Docs::default() },
            obsolete: None,
            need: None,
        });
    }

    /// What makes an object of a record, and takes it out again.
    pub(super) fn boxing(&mut self) {
        let slot = |id| Slot::new(Ty::Element(Element::Object(id)), Nullability::NotNull);
        let (own, object) = (slot(self.id), slot(self.object()));
        let docs = |summary: &str| Docs { summary: summary.to_owned(), ..Docs::default() };
        let into = docs("An object with a copy of the value.");
        let out_of = docs("The value in an object.");
        for (name, from, to, docs) in [("to_object", &own, &object, into), ("from_object", &object, &own, out_of)] {
            let value =
                Parameter { name: "value".to_owned(), slot: from.clone(), passing: Passing::Value, omitted: None };
            self.draft(Draft {
                call: Call::Operator {
                    operator: Operator::Conversion { is_implicit: false },
                    to: csharp_name::ty(self.api, &to.ty),
                },
                rank: Rank::Own,
                symbol: name.to_owned(),
                plain: name.to_owned(),
                member: format!(
                    "({})value",
                    signature::short_name(self.api, self.api.ty(to.ty.named().unwrap_or(self.id)))
                ),
                full_name: &format!("{}.{name}", self.ty.full_name),
                name,
                is_readonly: false,
                parameters: &[value],
                generics: &[],
                result: Some((to, Nullability::NotNull)),
                awaits: None,
                docs: &docs,
                obsolete: None,
                need: None,
            });
        }
    }

    /// `System.Object`, which is above every class.
    fn object(&self) -> TypeId {
        let base = |id: &TypeId| match &self.api.ty(*id).kind {
            Kind::Class(class) => class.base,
            Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
        };
        std::iter::successors(Some(self.id), base).last().unwrap_or(self.id)
    }

    /// A constructor or a method.
    pub(super) fn method(&mut self, method: &Method) {
        let name = method.name.clone();
        let (call, prefix) = match method.kind {
            MethodKind::Constructor => {
                let (owner, required) = (self.is_disposable(), method.required.clone());
                (Call::New { owner, required, init: Vec::new() }, String::new())
            }
            MethodKind::Awaiter => (Call::Awaiter, ".GetAwaiter".to_owned()),
            MethodKind::Copy => (Call::With { name: None }, " with { }".to_owned()),
            MethodKind::Static { extends } => {
                (Call::StaticMethod { name: name.clone(), implementer: None, extends }, format!(".{name}"))
            }
            MethodKind::Implementer(of) => {
                (Call::StaticMethod { name: name.clone(), implementer: Some(of), extends: false }, format!(".{name}"))
            }
            MethodKind::Operator(operator) => {
                let to = method.result.as_ref().map(|slot| csharp_name::ty(self.api, &slot.ty)).unwrap_or_default();
                (Call::Operator { operator, to }, format!(".{name}"))
            }
            MethodKind::Instance { receiver } => {
                (Call::Method { on: receiver, name: name.clone() }, format!(".{name}"))
            }
        };
        let own = Slot::new(Ty::Element(Element::Object(self.id)), Nullability::NotNull);
        let (rank, symbol, plain, result) = match method.kind {
            MethodKind::Constructor => {
                (Rank::Constructor, "new".to_owned(), "new".to_owned(), Some(&own).filter(|_| self.is_record()))
            }
            MethodKind::Awaiter => (Rank::Own, "await".to_owned(), "to_task".to_owned(), method.result.as_ref()),
            MethodKind::Copy => (Rank::Own, "copy".to_owned(), "copy".to_owned(), method.result.as_ref()),
            MethodKind::Operator(operator) => {
                (Rank::Method, mangle(&name), self.operator(operator, method), method.result.as_ref())
            }
            // operators of other languages are called by their names
            MethodKind::Static { .. } | MethodKind::Implementer(_) => {
                (Rank::Method, mangle(&name), snake(name.trim_start_matches("op_")), method.result.as_ref())
            }
            MethodKind::Instance { .. } => (Rank::Method, mangle(&name), snake(&name), method.result.as_ref()),
        };
        let parameters = match method.kind {
            MethodKind::Copy => String::new(),
            MethodKind::Constructor
            | MethodKind::Static { .. }
            | MethodKind::Implementer(_)
            | MethodKind::Operator(_)
            | MethodKind::Awaiter
            | MethodKind::Instance { .. } => signature::short_parameters(self.api, &method.parameters),
        };
        let member = format!("{}{prefix}{parameters}", self.short_name());
        let (call, parameters, texts) = self.with_init(call, method);
        self.draft(Draft {
            call,
            rank,
            symbol,
            plain,
            member,
            full_name: &method.full_name,
            name: &name,
            is_readonly: method.is_readonly,
            parameters: &parameters,
            generics: &method.generics,
            result: result.map(|slot| (slot, slot.nullability)),
            awaits: method.awaits,
            docs: &Docs { parameters: texts, ..method.docs.clone() },
            obsolete: method.obsolete.clone(),
            need: method.need.as_ref(),
        });
    }

    /// `addition`; of a conversion `to_i32`, or `from_i32` where it gives the type itself.
    fn operator(&self, operator: Operator, method: &Method) -> String {
        let (Operator::Conversion { .. }, Some(result)) = (operator, &method.result) else {
            return snake(method.name.trim_start_matches("op_"));
        };
        let is_own = |ty: &Ty| *ty == Ty::Element(Element::Object(self.id));
        match &method.parameters[..] {
            [from] if is_own(&result.ty) => format!("from_{}", short_type(self.api, &from.slot.ty)),
            _ => format!("to_{}", short_type(self.api, &result.ty)),
        }
    }
}
