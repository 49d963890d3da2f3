//! Closed instances of generic types.

use super::Binder;
use super::ids::Named;
use crate::lineage::{self, MAX_DEPTH};
use crate::model::{Element, Form, Generic, Openness, Ty, TypeId, Variable};
use crate::nullability::Annotations;
use crate::reason::Reason;
use crate::signature::{Instance, Sig};
use crate::skip::SkipCode;
use crate::world::{DefId, Shape};

impl Binder<'_> {
    /// A type as part of a signature: an instance crosses when its definition and all of its arguments do.
    pub(super) fn instance(&mut self, id: DefId, arguments: &[Sig]) -> Result<Element, SkipCode> {
        let shape = self.world.shape(id)?;
        let is_deep = arguments.iter().any(|argument| argument.depth() >= MAX_DEPTH);
        if is_deep || arguments.len() != self.world.row(id).generic_params().len() {
            return Err(SkipCode::NotExpressible);
        }
        match shape {
            Shape::Contract => return Err(SkipCode::StaticAbstract),
            Shape::Enum(_) => {}
            Shape::Class | Shape::Interface | Shape::Struct | Shape::Lent | Shape::Delegate => self.define(id),
        }
        let crossing = self.arguments(arguments)?;
        match shape {
            Shape::Class | Shape::Interface | Shape::Struct => {
                let instance = Instance { id, arguments: arguments.to_vec() };
                Ok(Element::Object(self.ids.instance(instance, crossing)))
            }
            Shape::Enum(_) => Err(SkipCode::GenericType),
            Shape::Contract => Err(SkipCode::StaticAbstract),
            Shape::Lent => Err(SkipCode::RefStruct),
            Shape::Delegate => {
                let instance = Instance { id, arguments: arguments.to_vec() };
                self.callback(&instance).map_err(|_| SkipCode::Delegate)?;
                Ok(Element::Object(self.ids.instance(instance, crossing)))
            }
        }
    }

    /// An instance that no signature has to name: one of a contract, too.
    pub(super) fn chosen(&mut self, Instance { id, arguments }: &Instance) -> Result<(), SkipCode> {
        if self.world.shape(*id) != Ok(Shape::Contract) {
            return self.instance(*id, arguments).map(|_| ());
        }
        self.define(*id);
        let crossing = self.arguments(arguments)?;
        self.ids.instance(Instance { id: *id, arguments: arguments.clone() }, crossing);
        Ok(())
    }

    /// How the arguments of an instance cross, all of them or none.
    fn arguments(&mut self, arguments: &[Sig]) -> Result<Vec<Ty>, SkipCode> {
        let named = self.ids.len();
        let crossing = arguments.iter().map(|argument| self.argument(argument)).collect::<Result<Vec<_>, _>>();
        crossing.inspect_err(|_| self.ids.truncate(named))
    }

    /// Names a generic type as it is declared, where it crosses so: its instances are instances of that.
    pub(super) fn define(&mut self, id: DefId) {
        let definition = Instance::definition(self.world, id);
        if definition.arguments.is_empty() {
            return;
        }
        let variable = |number| Ty::Element(Element::Variable(Variable::Type(number)));
        let arguments = (0..).map(variable).take(definition.arguments.len()).collect();
        self.ids.instance(definition, arguments);
    }

    /// What the nullability of an argument is, a signature says for itself; the type of the objects is the same.
    fn argument(&mut self, sig: &Sig) -> Result<Ty, SkipCode> {
        match self.ty_of(sig, Annotations::NONE)? {
            // its rows of rows are arrays within one another where they are an argument
            Ty::Array(_, _, Form::Grid(_)) => Err(SkipCode::ArrayShape),
            ty @ (Ty::Element(_) | Ty::Nullable(_) | Ty::Array(..)) => Ok(ty),
        }
    }

    /// A base class or an interface, where it crosses.
    pub(super) fn ancestor(&mut self, Instance { id, arguments }: &Instance) -> Option<TypeId> {
        let element = if arguments.is_empty() { self.definition(*id) } else { self.instance(*id, arguments) };
        let Ok(Element::Object(id)) = element else { return None };
        Some(id)
    }

    /// The type that a member is called on.
    pub(crate) fn receiver_type(&mut self, of: &Instance) -> Result<TypeId, Reason> {
        if self.is_lent(of.id) {
            return Ok(self.ids.of(of.id));
        }
        self.ancestor(of).ok_or_else(|| Reason::new(SkipCode::NotExpressible, "the type has no receiver"))
    }

    /// The nearest base class that crosses.
    pub(super) fn crossing_base(&mut self, of: &Instance) -> Option<TypeId> {
        lineage::bases(self.world, of.clone()).iter().find_map(|base| self.ancestor(base))
    }

    /// What tells an instance from others of its definition; `None` for a type without parameters.
    pub(super) fn generic(&self, Named { instance, arguments, .. }: &Named) -> Option<Generic> {
        let parameters: Vec<String> = self
            .world
            .row(instance.id)
            .generic_params()
            .map(|parameter| parameter.name().unwrap_or_default().to_owned())
            .collect();
        let openness = instance.openness();
        let constraints = match openness {
            Openness::Definition => self.type_constraints(instance.id).unwrap_or_default(),
            Openness::Closed | Openness::Open => Vec::new(),
        };
        (!parameters.is_empty()).then(|| Generic {
            parameters,
            arguments: arguments.clone(),
            constraints,
            openness,
            is_overloaded: self.world.is_overloaded(instance.id),
        })
    }
}
