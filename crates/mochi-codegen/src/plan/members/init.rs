use super::super::names::snake;
use super::super::{Call, Init, csharp_name};
use super::Builder;
use super::record::is_record;
use mochi_surface::model::{
    Class, Constant, Element, Kind, Method, Nullability, Omitted, Parameter, Passing, Property, Slot, Ty, TypeId,
};

impl<'a> Builder<'a> {
    /// Lets a constructor of a class that is no record be given the `init` properties: each is a parameter behind its own, and null leaves
    /// the property as it is.
    pub(super) fn with_init(&self, call: Call, constructor: &Method) -> (Call, Vec<Parameter>, Vec<(String, String)>) {
        let mut parameters = constructor.parameters.clone();
        let mut texts = constructor.docs.parameters.clone();
        let Call::New { owner, required, mut init } = call else { return (call, parameters, texts) };
        for property in self.init_properties() {
            let is_given = |of: &Parameter| snake(&of.name) == snake(&property.name);
            let (Some(on), Some(accessor)) = (property.receiver, &property.init) else { continue };
            if constructor.parameters.iter().any(is_given) || accessor.need.is_some() {
                continue;
            }
            init.push(Init { name: property.name.clone(), on, csharp: csharp_name::ty(self.api, &property.slot.ty) });
            texts.push((property.name.clone(), property.docs.summary.clone()));
            parameters.push(Parameter {
                name: property.name.clone(),
                slot: self.or_null(&property.slot),
                passing: Passing::Value,
                omitted: Some(Omitted::Constant(Constant::Null)),
            });
        }
        (Call::New { owner, required, init }, parameters, texts)
    }

    /// Of the class and its bases; none where a property of the same name hides them.
    fn init_properties(&self) -> Vec<&'a Property> {
        let Some(own) = self.class(self.id) else { return Vec::new() };
        if own.is_struct || is_record(&own.body) || self.ty.generic.is_some() {
            return Vec::new();
        }
        let classes = std::iter::successors(Some(own), |class| self.class(class.base?));
        let mut all: Vec<&Property> = Vec::new();
        for property in classes.flat_map(|class| &class.body.properties) {
            if all.iter().all(|of| of.name != property.name) {
                all.push(property);
            }
        }
        all.retain(|property| property.init.is_some() && property.index.is_empty());
        all
    }

    fn class(&self, id: TypeId) -> Option<&'a Class> {
        match &self.api.ty(id).kind {
            Kind::Class(class) => Some(class),
            Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
        }
    }

    /// The same, or null: `T?` of a value type.
    fn or_null(&self, slot: &Slot) -> Slot {
        let is_value = |element: Element| match element {
            Element::Scalar(_) | Element::Bool | Element::Char | Element::WellKnown(_) | Element::Enum(_) => true,
            Element::Object(id) => self.class(id).is_some_and(|class| class.is_struct),
            Element::String | Element::Variable(_) => false,
        };
        let ty = match slot.ty {
            Ty::Element(element) if is_value(element) => Ty::Nullable(element),
            Ty::Element(_) | Ty::Nullable(_) | Ty::Array(..) => slot.ty.clone(),
        };
        Slot::new(ty, Nullability::Nullable)
    }
}
