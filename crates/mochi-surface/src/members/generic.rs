//! What a generic method or type asks of its type parameters.

use mochi_metadata::{GenericParam, GenericParamAttributes, MethodDef, Rows};

use super::implementer::is_of_implementer;
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::model::{Category, Constraints, Openness, Passing, Slot, Ty, TypeParameter, TypeRef, Variable};
use crate::reason::Reason;
use crate::signature::Sig;
use crate::skip::SkipCode;
use crate::world::{DefId, Shape, World};

impl<'w> Binder<'w> {
    /// What a caller of a method chooses types for.
    pub(super) fn type_parameters(
        &self,
        owner: &Owner<'w>,
        method: MethodDef<'w>,
    ) -> Result<Vec<TypeParameter>, Reason> {
        let parameters = method.generic_params();
        let names = parameters.clone().map(|row| row.name().map(str::to_owned)).collect::<Result<Vec<_>, _>>()?;
        let constraints = constraints(self.world, owner.id, &owner.arguments, parameters)?;
        Ok(names.into_iter().zip(constraints).map(|(name, constraints)| TypeParameter { name, constraints }).collect())
    }

    /// What a definition asks of its parameters.
    pub(crate) fn type_constraints(&self, id: DefId) -> Result<Vec<Constraints>, Reason> {
        constraints(self.world, id, &[], self.world.row(id).generic_params())
    }
}

/// Whether a method is one of something generic, or called on what stands for a type parameter.
pub(super) fn is_open(owner: &Owner<'_>, method: MethodDef<'_>) -> bool {
    let is_generic = method.generic_params().len() > 0 || is_of_implementer(method);
    is_generic || owner.instance().openness() != Openness::Closed
}

/// As many type parameters can be chosen for one call, and as many arguments passed: the runtime has a form for each number.
const MOST: usize = 40;

/// Refuses a member of something generic with more of them than any program has.
pub(super) fn check_count(owner: &Owner<'_>, method: MethodDef<'_>) -> Result<(), Reason> {
    let chosen = owner.arguments.len() + method.generic_params().len();
    let passed = 1 + method.parameters()?.parameters.len();
    if is_open(owner, method) && chosen.max(passed) > MOST {
        let text = format!("it has more than {MOST} parameters");
        return Err(Reason::new(SkipCode::GenericMethod, text));
    }
    Ok(())
}

/// What is generic has one way in and one out for everything; a list has none that goes both ways.
pub(super) fn check_passing(passing: Passing, name: &str, slot: &Slot, is_open: bool) -> Result<(), Reason> {
    match passing {
        Passing::Ref if is_open && matches!(slot.ty, Ty::Array(..)) => {
            Err(Reason::new(SkipCode::GenericMethod, format!("parameter `{name}` is a variable that holds a list")))
        }
        Passing::Value | Passing::In | Passing::Ref | Passing::Out { .. } => Ok(()),
    }
}

fn constraints(
    world: &World<'_>,
    from: DefId,
    arguments: &[Sig],
    rows: Rows<'_, GenericParam<'_>>,
) -> Result<Vec<Constraints>, Reason> {
    rows.map(|row| of_parameter(world, from, arguments, row)).collect()
}

fn of_parameter(
    world: &World<'_>,
    from: DefId,
    arguments: &[Sig],
    row: GenericParam<'_>,
) -> Result<Constraints, Reason> {
    let flags = row.flags();
    let has = |flag| flags.contains(flag);
    let is_value = has(GenericParamAttributes::NOT_NULLABLE_VALUE_TYPE_CONSTRAINT);
    let category = if attributes::has(row.custom_attributes(), attributes::IS_UNMANAGED) {
        Category::Unmanaged
    } else if is_value {
        Category::Value
    } else if has(GenericParamAttributes::REFERENCE_TYPE_CONSTRAINT) {
        Category::Reference
    } else {
        Category::Any
    };
    let has_constructor = !is_value && has(GenericParamAttributes::DEFAULT_CONSTRUCTOR_CONSTRAINT);
    let mut bases = Vec::new();
    for constraint in row.constraints() {
        let sig = Sig::of_base(world, from, constraint.constraint()?)?.substitute(arguments);
        let is_class = matches!(&sig, Sig::Def(id) | Sig::Instance(id, _) if world.shape(*id) == Ok(Shape::Class));
        let base = named(world, &sig)?;
        // every value is one
        if matches!(&base, TypeRef::Named(name, _) if name.is("System.ValueType")) {
            continue;
        }
        bases.push((!is_class, base));
    }
    bases.sort_by_key(|(is_interface, _)| *is_interface);
    Ok(Constraints { category, has_constructor, bases: bases.into_iter().map(|(_, base)| base).collect() })
}

/// A type that is only named.
pub(super) fn named(world: &World<'_>, sig: &Sig) -> Result<TypeRef, Reason> {
    let of = |id: DefId, arguments: Vec<TypeRef>| {
        let ty = world.def(id);
        if ty.is_visible {
            Ok(TypeRef::Named(ty.name.clone(), arguments))
        } else {
            Err(Reason::new(SkipCode::Inaccessible, format!("it asks for a `{}`", sig.display(world))))
        }
    };
    match sig {
        Sig::Bool => Ok(TypeRef::Bool),
        Sig::Char => Ok(TypeRef::Char),
        Sig::String => Ok(TypeRef::String),
        Sig::Object => Ok(TypeRef::Object),
        Sig::Scalar(scalar) => Ok(TypeRef::Scalar(*scalar)),
        Sig::Def(id) => of(*id, Vec::new()),
        Sig::Instance(id, arguments) => {
            of(*id, arguments.iter().map(|argument| named(world, argument)).collect::<Result<_, _>>()?)
        }
        Sig::TypeVariable(number) => Ok(TypeRef::Variable(Variable::Type(*number))),
        Sig::MethodVariable(number) => Ok(TypeRef::Variable(Variable::Method(*number))),
        Sig::Array(element) => Ok(TypeRef::Array(Box::new(named(world, element)?))),
        Sig::Modified(inner) => named(world, inner),
        Sig::Unresolved(name) => Err(Reason::new(SkipCode::Unresolved, format!("it asks for a `{name}`"))),
        Sig::Void
        | Sig::TypedReference
        | Sig::MultiArray(..)
        | Sig::Pointer(_)
        | Sig::ByRef(_)
        | Sig::FunctionPointer(..) => {
            Err(Reason::new(SkipCode::NotExpressible, format!("it asks for a `{}`", sig.display(world))))
        }
    }
}
