use mochi_metadata::{CallingConvention, MethodAttributes, MethodDef, Param, Type};

use super::Member;
use super::generic;
use super::implementer::Implementer;
use super::need;
use super::omitted;
use super::overrides::{self, Receiver};
use super::passing;
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::convention;
use crate::model::{Method, MethodKind, Operator, Parameter, Slot};
use crate::nullability::{self, Annotations};
use crate::reason::Reason;
use crate::signature::Sig;
use crate::skip::SkipCode;

impl<'w> Binder<'w> {
    /// A method that crosses; `None` for one that a bound base has already.
    pub(crate) fn method(&mut self, owner: &Owner<'w>, method: MethodDef<'w>) -> Result<Option<Method>, Reason> {
        self.check_name(owner, Member::Method(method))?;
        check_callable(method)?;
        if is_operator(method) && matches!(owner.name.as_str(), "System.IntPtr" | "System.UIntPtr") {
            return Err(Reason::new(SkipCode::Operator, "the language's own operator is meant instead"));
        }
        self.check_distinct(owner, Member::Method(method))?;
        if overrides::is_of_every_object(self.world, owner.id, method) {
            return Ok(None);
        }
        let receiver = match self.receiver(owner, method)? {
            receiver @ (Receiver::Static | Receiver::Implementer(_) | Receiver::Instance(_)) => receiver,
            Receiver::Inherited(..) if self.is_lent(owner.id) => {
                return Err(Reason::new(SkipCode::RefStruct, "what is lent is no object"));
            }
            Receiver::Inherited(base, inherited) => {
                let base = self.owner(base);
                return self.method(&base, inherited).map(|_| None);
            }
        };
        let obsolete = attributes::obsolete(method.custom_attributes());
        let mut generics = self.type_parameters(owner, method)?;
        let signature = method.signature()?;
        let (result, awaits) = match self.awaited(owner, method, &signature)? {
            Some((result, awaits)) => (result, Some(awaits)),
            None => (self.result(owner, method, &signature.return_type)?, None),
        };
        let parameters = self.parameters(owner, method, awaits.and_then(|of| of.token))?;
        let name = method.name()?.to_owned();
        let operator = Operator::of(&name).filter(|_| is_operator(method));
        let kind = match (receiver, operator) {
            (Receiver::Instance(receiver), _) => MethodKind::Instance { receiver: self.receiver_type(&receiver)? },
            (Receiver::Implementer(Implementer { added: Some(_), .. }), Some(_)) => {
                return Err(Reason::new(SkipCode::Operator, "no operand is of a type parameter"));
            }
            (Receiver::Implementer(Implementer { variable, added }), None) => {
                generics.extend(added);
                MethodKind::Implementer(variable)
            }
            (_, Some(operator)) => MethodKind::Operator(operator),
            (_, None) => {
                MethodKind::Static { extends: attributes::has(method.custom_attributes(), attributes::EXTENSION) }
            }
        };
        self.check_lent(owner, method, kind, &parameters)?;
        let mut docs = self.method_docs(owner.id, method);
        Self::without_token(&mut docs, method, awaits);
        let full_name = owner.full_name(self.world, Member::Method(method));
        let need = need::of_method(owner.row, method);
        let required = Vec::new();
        let says_so = |of| attributes::has(of, attributes::IS_READ_ONLY);
        let is_readonly = says_so(method.custom_attributes()) || says_so(owner.row.custom_attributes());
        Ok(Some(Method {
            name,
            full_name,
            kind,
            is_readonly,
            generics,
            parameters,
            required,
            result,
            awaits,
            docs,
            obsolete,
            need,
        }))
    }

    /// The parameters of a method or a constructor, each bound to its row by `Sequence`, without the one that is `left_out`.
    pub(super) fn parameters(
        &mut self,
        owner: &Owner<'w>,
        method: MethodDef<'w>,
        left_out: Option<usize>,
    ) -> Result<Vec<Parameter>, Reason> {
        generic::check_count(owner, method)?;
        let is_open = generic::is_open(owner, method);
        let mut parameters = Vec::new();
        let all = method.parameters()?.parameters;
        for (index, parameter) in all.iter().enumerate().filter(|(index, _)| left_out != Some(*index)) {
            let name = match parameter.row {
                Some(row) if !row.name()?.is_empty() => row.name()?.to_owned(),
                _ => format!("arg{index}"),
            };
            let world = self.world;
            let written = annotations(method, parameter.row);
            let (sig, annotations) = owner.place(world, &parameter.parameter_type, written);
            let refused = |code| Reason::of_type(code, &format!("parameter `{name}`"), &sig, world);
            let slot = if let Some(lent) = self.lent_slot(&sig) {
                Ok(lent)
            } else if let Sig::ByRef(to) = &sig {
                self.slot(to, annotations)
            } else if is_open {
                self.open_slot(&sig, annotations, false)
            } else {
                self.passed_slot(&sig, annotations, false)
            };
            let mut slot = slot.map_err(refused)?;
            self.name_maker(&sig);
            let passing = passing::of(&sig, parameter.row, &mut slot);
            generic::check_passing(passing, &name, &slot, is_open)?;
            let omitted = parameter.row.map(|row| omitted::of(&sig, row)).transpose()?.flatten();
            parameters.push(Parameter { name, slot, passing, omitted });
        }
        Ok(parameters)
    }

    fn result(&mut self, owner: &Owner<'w>, method: MethodDef<'w>, ty: &Type<'w>) -> Result<Option<Slot>, Reason> {
        let row = method.parameters()?.return_value.row;
        let world = self.world;
        let (sig, annotations) = owner.place(world, ty, annotations(method, row));
        if sig == Sig::Void {
            return Ok(None);
        }
        let refused = |code| Reason::of_type(code, "a result", &sig, world);
        let slot = if generic::is_open(owner, method) {
            self.open_slot(sig.referent(), annotations, true)
        } else {
            self.passed_slot(sig.referent(), annotations, true)
        };
        let mut slot = slot.map_err(refused)?;
        slot.annotate(nullability::on(row).and_then(nullability::given));
        Ok(Some(slot))
    }
}

pub(super) fn annotations<'w>(method: MethodDef<'w>, row: Option<Param<'w>>) -> Annotations<'w> {
    Annotations::new(row.map_or(Ok(None), Param::nullable_flags), method.nullable_context())
}

/// Whether C# has no name for it but a sign. One with type parameters, as F# has them, is a method like any other to C#.
fn is_operator(method: MethodDef<'_>) -> bool {
    let is_special = method.flags().contains(MethodAttributes::SPECIAL_NAME);
    let is_named = method.name().is_ok_and(|name| name.starts_with("op_"));
    is_special && is_named && method.signature().is_ok_and(|of| of.generic_parameter_count == 0)
}

/// What keeps C# from calling a method by its name with values.
fn check_callable(method: MethodDef<'_>) -> Result<(), Reason> {
    let signature = method.signature()?;
    let name = method.name()?;
    if is_operator(method) && Operator::is_unwritten(name) {
        return Err(Reason::new(SkipCode::Operator, format!("`{name}` is an operator")));
    }
    if signature.calling_convention == CallingConvention::VarArg {
        return Err(Reason::new(SkipCode::VarArgs, "its parameters end in `__arglist`"));
    }
    if let Some(convention) = convention::callers_only(method)? {
        return Err(Reason::new(
            SkipCode::NotExpressible,
            format!("only native code may call an `[UnmanagedCallersOnly]` method, as `{convention}`"),
        ));
    }
    Ok(())
}
