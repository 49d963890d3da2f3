use mochi_metadata::{CallingConvention, MethodDef, TypeAttributes};

use super::Member;
use super::need;
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::model::{Method, MethodKind};
use crate::reason::Reason;
use crate::skip::SkipCode;

impl<'w> Binder<'w> {
    /// A constructor that crosses.
    pub(crate) fn constructor(&mut self, owner: &Owner<'w>, method: MethodDef<'w>) -> Result<Method, Reason> {
        self.check_name(owner, Member::Constructor(method))?;
        self.check_distinct(owner, Member::Constructor(method))?;
        if owner.row.flags().contains(TypeAttributes::ABSTRACT) {
            return Err(Reason::new(SkipCode::NotExpressible, "the type is abstract"));
        }
        self.made_constructor(owner, method)
    }

    /// The same of a class that may be abstract.
    pub(crate) fn made_constructor(&mut self, owner: &Owner<'w>, method: MethodDef<'w>) -> Result<Method, Reason> {
        if self.is_lent(owner.id) {
            return Err(Reason::new(SkipCode::RefStruct, "what is lent is made by .NET"));
        }
        if method.signature()?.calling_convention == CallingConvention::VarArg {
            return Err(Reason::new(SkipCode::VarArgs, "its parameters end in `__arglist`"));
        }
        let obsolete = attributes::obsolete(method.custom_attributes());
        let mut parameters = self.parameters(owner, method, None)?;
        let left = if method.sets_required_members() { Vec::new() } else { self.required_members(owner)? };
        let required = left.iter().map(|of| of.name.clone()).collect();
        parameters.extend(left);
        let docs = self.method_docs(owner.id, method);
        Ok(Method {
            name: ".ctor".to_owned(),
            full_name: owner.full_name(self.world, Member::Constructor(method)),
            kind: MethodKind::Constructor,
            is_readonly: false,
            generics: Vec::new(),
            parameters,
            required,
            result: None,
            awaits: None,
            docs,
            obsolete,
            need: need::of_method(owner.row, method),
        })
    }
}
