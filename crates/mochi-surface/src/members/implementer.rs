//! Static members of interfaces that each implementing type has for itself: they are called on what stands for a type parameter.

use mochi_metadata::{MethodAttributes, MethodDef, NamedType, Row, Type, TypeDef, TypeDefOrRef};

use super::generic;
use crate::bind::{Binder, Owner};
use crate::model::{Constraints, TypeParameter, Variable};
use crate::reason::Reason;
use crate::signature::Sig;

/// The type parameter that such a member is called on.
#[derive(Clone, Debug)]
pub(super) struct Implementer {
    pub(super) variable: Variable,
    /// One more of the member, behind its own, where none of the interface's is the implementing type.
    pub(super) added: Option<TypeParameter>,
}

/// `static abstract` or `static virtual`
pub(crate) fn is_of_implementer(method: MethodDef<'_>) -> bool {
    method.flags().contains(MethodAttributes::STATIC) && method.flags().contains(MethodAttributes::VIRTUAL)
}

impl<'w> Binder<'w> {
    /// On what a member of an interface is called: `TSelf` of an `interface IParsable<TSelf> where TSelf : IParsable<TSelf>`.
    pub(super) fn implementer(&self, owner: &Owner<'w>, method: MethodDef<'w>) -> Result<Implementer, Reason> {
        if let Some(number) = own_parameter(owner.row)? {
            return Ok(Implementer { variable: Variable::Type(number), added: None });
        }
        let variable = Variable::Method(method.generic_params().len() as u32);
        let name = added_name(owner.row, method);
        let instance = owner.instance();
        let this = if instance.arguments.is_empty() {
            Sig::Def(instance.id)
        } else {
            Sig::Instance(instance.id, instance.arguments)
        };
        let bases = vec![generic::named(self.world, &this)?];
        let constraints = Constraints { bases, ..Constraints::default() };
        Ok(Implementer { variable, added: Some(TypeParameter { name, constraints }) })
    }
}

/// The names of the type parameters of a method, and of the one that is added.
pub(crate) fn parameter_names(of: TypeDef<'_>, method: MethodDef<'_>) -> Vec<String> {
    let own = method.generic_params().map(|row| row.name().unwrap_or_default().to_owned());
    let is_added = is_of_implementer(method) && matches!(own_parameter(of), Ok(None));
    own.chain(is_added.then(|| added_name(of, method))).collect()
}

/// The parameter of an interface that has to implement that interface itself.
fn own_parameter(of: TypeDef<'_>) -> mochi_metadata::Result<Option<u32>> {
    let count = of.generic_params().len();
    for (number, row) in (0..).zip(of.generic_params()) {
        for constraint in row.constraints() {
            let TypeDefOrRef::TypeSpec(spec) = constraint.constraint()? else { continue };
            let Type::GenericInstance(instance) = spec.signature()? else { continue };
            let is_own = matches!(instance.generic_type, NamedType::TypeDef(ty) if ty.row() == of.row());
            let variables = (0..).map(Type::TypeParameter).take(count);
            if is_own && instance.arguments.iter().eq(&variables.collect::<Vec<_>>()) {
                return Ok(Some(number));
            }
        }
    }
    Ok(None)
}

/// Of the one that is added, unlike those that are there.
fn added_name(interface: TypeDef<'_>, method: MethodDef<'_>) -> String {
    let rows = interface.generic_params().chain(method.generic_params());
    let taken: Vec<_> = rows.map(|row| row.name().unwrap_or_default()).collect();
    let numbered = (2..).map(|number| format!("TSelf{number}"));
    let mut names = std::iter::once("TSelf".to_owned()).chain(numbered);
    names.find(|name| !taken.contains(&name.as_str())).expect("numbers do not end")
}
