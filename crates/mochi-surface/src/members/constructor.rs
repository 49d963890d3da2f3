use mochi_metadata::{CallingConvention, MethodDef, TypeAttributes};

use super::Member;
use super::method::allowed;
use super::need;
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::lineage;
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
        if method.signature()?.calling_convention == CallingConvention::VarArg {
            return Err(Reason::new(SkipCode::VarArgs, "its parameters end in `__arglist`"));
        }
        // the compiler marks such constructors obsolete as an error too, for compilers that do not know `required`
        if !method.sets_required_members() && self.has_required(owner) {
            return Err(Reason::new(SkipCode::RequiredMembers, "it does not set the `required` members"));
        }
        let obsolete = allowed(method.custom_attributes())?;
        let parameters = self.parameters(owner, method, None)?;
        let docs = self.method_docs(owner.id, method);
        Ok(Method {
            name: ".ctor".to_owned(),
            full_name: owner.full_name(self.world, Member::Constructor(method)),
            kind: MethodKind::Constructor,
            generics: Vec::new(),
            parameters,
            result: None,
            awaits: None,
            docs,
            obsolete,
            need: need::of_method(owner.row, method),
        })
    }

    /// Whether the type or a base declares `required` members.
    fn has_required(&self, owner: &Owner<'w>) -> bool {
        let bases = lineage::bases(self.world, owner.id);
        let types = bases.iter().map(|base| self.world.row(base.id)).chain([owner.row]);
        types.map(|row| row.custom_attributes()).any(|on| attributes::has(on, attributes::REQUIRED_MEMBER))
    }
}
