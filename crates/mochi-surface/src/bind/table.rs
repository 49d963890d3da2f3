//! The closed table of types that cross.

use super::Binder;
use crate::model::{Element, Form, Nullability, Slot, Ty, Variable};
use crate::nullability::Annotations;
use crate::signature::Sig;
use crate::skip::SkipCode;
use crate::world::{DefId, Shape};

impl Binder<'_> {
    /// A place in a signature.
    pub(crate) fn slot(&mut self, sig: &Sig, annotations: Annotations<'_>) -> Result<Slot, SkipCode> {
        let ty = self.ty_of(sig, annotations)?;
        Ok(self.place(sig, ty, annotations))
    }

    /// A place that is no variable and holds nothing longer than a call: a parameter by value, or a result.
    pub(crate) fn passed_slot(
        &mut self,
        sig: &Sig,
        annotations: Annotations<'_>,
        is_result: bool,
    ) -> Result<Slot, SkipCode> {
        let ty = match self.span(sig) {
            Some((form, sig)) => {
                let element = self.array_element(sig)?;
                let is_number = || matches!(element, Element::Scalar(_)) || self.is_record(element);
                if form == Form::Span && !is_result && !is_number() {
                    return Err(SkipCode::RefStruct);
                }
                Ty::Array(element, self.of_sig(sig, element, annotations.at(1)), form)
            }
            None => self.ty_of(sig, annotations)?,
        };
        Ok(self.place(sig, ty, annotations))
    }

    /// A place of something generic that is no variable.
    pub(crate) fn open_slot(
        &mut self,
        sig: &Sig,
        annotations: Annotations<'_>,
        is_result: bool,
    ) -> Result<Slot, SkipCode> {
        let slot = self.passed_slot(sig, annotations, is_result)?;
        match slot.ty {
            Ty::Array(_, _, Form::Span) if !is_result => Err(SkipCode::RefStruct),
            Ty::Array(..) | Ty::Element(_) | Ty::Nullable(_) => Ok(slot),
        }
    }

    fn place(&self, sig: &Sig, ty: Ty, annotations: Annotations<'_>) -> Slot {
        let nullability = match ty {
            Ty::Element(_) if self.is_struct(sig) => Nullability::NotNull,
            Ty::Element(element) => of_element(element, annotations.at(0)),
            Ty::Nullable(_) => Nullability::NotNull,
            Ty::Array(_, _, form) if form.is_reference() => annotations.at(0),
            Ty::Array(..) => Nullability::NotNull,
        };
        Slot { ty, nullability, arguments: self.on_arguments(sig, annotations) }
    }

    /// What is written on the type arguments of a delegate.
    fn on_arguments(&self, sig: &Sig, annotations: Annotations<'_>) -> Vec<Nullability> {
        let Sig::Instance(id, arguments) = sig else { return Vec::new() };
        let is_delegate = self.world.shape(*id) == Ok(Shape::Delegate);
        if is_delegate { annotations.on_arguments(self.world, arguments) } else { Vec::new() }
    }

    /// The element of a span.
    fn span<'s>(&self, sig: &'s Sig) -> Option<(Form, &'s Sig)> {
        let Sig::Instance(id, arguments) = sig else { return None };
        let name = &self.world.def(*id).name;
        let form = match name.path.first().map(String::as_str) {
            Some("ReadOnlySpan`1") => Form::ReadOnlySpan,
            Some("Span`1") => Form::Span,
            _ => return None,
        };
        let is_framework = name.namespace == "System" && name.path.len() == 1;
        arguments.first().filter(|_| is_framework).map(|element| (form, element))
    }

    pub(crate) fn ty_of(&mut self, sig: &Sig, annotations: Annotations<'_>) -> Result<Ty, SkipCode> {
        Ok(if let Some(value) = self.nullable_value(sig) {
            Ty::Nullable(self.value_element(value)?)
        } else if let Sig::Array(row) = sig {
            let (mut sig, mut depth) = (row, 1);
            while let Sig::Array(inner) = &**sig {
                (sig, depth) = (inner, depth + 1);
            }
            let form = if depth == 1 { Form::Array } else { Form::Jagged(depth) };
            let element = self.array_element(sig)?;
            Ty::Array(element, self.of_sig(sig, element, annotations.at(depth as usize)), form)
        } else if let Sig::MultiArray(sig, rank @ 2..) = sig {
            let element = self.array_element(sig)?;
            Ty::Array(element, self.of_sig(sig, element, annotations.at(1)), Form::Grid(*rank))
        } else {
            Ty::Element(self.element(sig)?)
        })
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
            Sig::Instance(id, arguments) => self.instance(*id, arguments),
            Sig::Void => Err(SkipCode::NotExpressible),
            Sig::TypedReference => Err(SkipCode::TypedReference),
            Sig::TypeVariable(number) => Ok(Element::Variable(Variable::Type(*number))),
            Sig::MethodVariable(number) => Ok(Element::Variable(Variable::Method(*number))),
            Sig::Array(_) | Sig::MultiArray(..) => Err(SkipCode::ArrayShape),
            Sig::Pointer(_) => Err(SkipCode::PointerType),
            Sig::FunctionPointer(..) => Err(SkipCode::FunctionPointer),
            Sig::ByRef(_) | Sig::Modified(_) => Err(SkipCode::NotExpressible),
            Sig::Unresolved(_) => Err(SkipCode::Unresolved),
        }
    }

    pub(super) fn definition(&mut self, id: DefId) -> Result<Element, SkipCode> {
        if let Some(value) = self.world.known().value(id) {
            return Ok(Element::WellKnown(value));
        }
        match self.world.verdict(id)? {
            Shape::Class | Shape::Interface | Shape::Struct => Ok(Element::Object(self.ids.of(id))),
            Shape::Delegate => {
                self.callback(&id.into()).map_err(|_| SkipCode::Delegate)?;
                Ok(Element::Object(self.ids.of(id)))
            }
            Shape::Enum(_) => Ok(Element::Enum(self.ids.of(id))),
            Shape::Contract => Err(SkipCode::StaticAbstract),
            Shape::Lent => Err(SkipCode::RefStruct),
        }
    }

    fn array_element(&mut self, sig: &Sig) -> Result<Element, SkipCode> {
        if self.nullable_value(sig).is_some() { Err(SkipCode::ArrayShape) } else { self.element(sig) }
    }

    /// Values are never null.
    fn of_sig(&self, sig: &Sig, element: Element, annotated: Nullability) -> Nullability {
        if self.is_struct(sig) { Nullability::NotNull } else { of_element(element, annotated) }
    }

    /// Whether it is a struct whose values are the same on both sides.
    fn is_record(&self, element: Element) -> bool {
        let Element::Object(id) = element else { return false };
        self.world.layout(self.ids.definition(id)).is_some()
    }

    /// Whether it crosses as a boxed copy.
    fn is_struct(&self, sig: &Sig) -> bool {
        let (Sig::Def(id) | Sig::Instance(id, _)) = sig else { return false };
        self.world.shape(*id) == Ok(Shape::Struct)
    }

    /// What `T` of a `T?` is.
    fn value_element(&mut self, value: &Sig) -> Result<Element, SkipCode> {
        let element = self.element(value)?;
        let is_value = !element.is_reference() || self.is_struct(value);
        if is_value { Ok(element) } else { Err(SkipCode::NotExpressible) }
    }

    /// The `T` of a `T?` of a value type.
    fn nullable_value<'s>(&self, sig: &'s Sig) -> Option<&'s Sig> {
        let Sig::Instance(id, arguments) = sig else { return None };
        arguments.first().filter(|_| self.world.is_nullable(*id))
    }
}

/// Values are never null.
fn of_element(element: Element, annotated: Nullability) -> Nullability {
    match (element, annotated) {
        // null, where it stands for a reference
        (Element::Variable(_), Nullability::Nullable) => Nullability::Nullable,
        _ if element.is_reference() => annotated,
        _ => Nullability::NotNull,
    }
}
