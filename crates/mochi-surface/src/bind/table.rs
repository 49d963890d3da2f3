//! The closed table of types that cross.

use super::Binder;
use crate::model::{Element, Nullability, Slot, Ty};
use crate::nullability::Annotations;
use crate::signature::Sig;
use crate::skip::SkipCode;
use crate::world::{DefId, Shape};

impl Binder<'_> {
    /// A place in a signature.
    pub(crate) fn slot(&mut self, sig: &Sig, annotations: Annotations<'_>) -> Result<Slot, SkipCode> {
        let ty = match sig {
            Sig::Instance(id, arguments) if self.is_nullable(*id) => Ty::Nullable(self.value_element(arguments)?),
            Sig::Array(element) => {
                let element = self.array_element(element)?;
                Ty::Array(element, of_element(element, annotations.at(1)))
            }
            _ => Ty::Element(self.element(sig)?),
        };
        let nullability = match ty {
            Ty::Element(element) => of_element(element, annotations.at(0)),
            Ty::Nullable(_) => Nullability::NotNull,
            Ty::Array(..) => annotations.at(0),
        };
        Ok(Slot { ty, nullability })
    }

    fn element(&mut self, sig: &Sig) -> Result<Element, SkipCode> {
        match sig {
            Sig::Bool => Ok(Element::Bool),
            Sig::Char => Ok(Element::Char),
            Sig::String => Ok(Element::String),
            Sig::Scalar(scalar) => Ok(Element::Scalar(*scalar)),
            Sig::Object => {
                let object = self.world.known().object.ok_or(SkipCode::Unresolved)?;
                self.definition(object)
            }
            Sig::Def(id) => self.definition(*id),
            // a generic definition never crosses: the code is that of the type
            Sig::Instance(id, _) => Err(self.world.verdict(*id).err().unwrap_or(SkipCode::GenericType)),
            Sig::Void => Err(SkipCode::NotExpressible),
            Sig::TypedReference => Err(SkipCode::TypedReference),
            Sig::TypeVariable(_) => Err(SkipCode::GenericType),
            Sig::MethodVariable(_) => Err(SkipCode::GenericMethod),
            Sig::Array(_) | Sig::MultiArray(..) => Err(SkipCode::ArrayShape),
            Sig::Pointer(_) => Err(SkipCode::PointerType),
            Sig::ByRef(_) => Err(SkipCode::ByRef),
            Sig::FunctionPointer(_) => Err(SkipCode::FunctionPointer),
            Sig::Modified(_) => Err(SkipCode::NotExpressible),
            Sig::Unresolved(_) => Err(SkipCode::Unresolved),
        }
    }

    fn definition(&mut self, id: DefId) -> Result<Element, SkipCode> {
        match self.world.verdict(id)? {
            Shape::Class | Shape::Interface => Ok(Element::Object(self.ids.of(id))),
            Shape::Enum(_) => Ok(Element::Enum(self.ids.of(id))),
        }
    }

    fn array_element(&mut self, sig: &Sig) -> Result<Element, SkipCode> {
        match sig {
            Sig::Instance(id, _) if self.is_nullable(*id) => Err(SkipCode::ArrayShape),
            _ => self.element(sig),
        }
    }

    /// What `T` of a `T?` is.
    fn value_element(&mut self, arguments: &[Sig]) -> Result<Element, SkipCode> {
        let element = match arguments {
            [value] => self.element(value)?,
            _ => return Err(SkipCode::NotExpressible),
        };
        match element {
            Element::Scalar(_) | Element::Bool | Element::Char | Element::Enum(_) => Ok(element),
            Element::String | Element::Object(_) => Err(SkipCode::NotExpressible),
        }
    }

    fn is_nullable(&self, id: DefId) -> bool {
        let name = &self.world.def(id).name;
        name.namespace == "System" && name.path == ["Nullable`1"]
    }
}

/// Values are never null.
fn of_element(element: Element, annotated: Nullability) -> Nullability {
    if element.is_reference() { annotated } else { Nullability::NotNull }
}
