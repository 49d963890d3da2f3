use super::{ArrayShape, GenericInstance, MethodSignature, Modified, Type};

impl<'a> Type<'a> {
    /// The type with its generic parameters replaced: those of the type by `of_type`, those of the method by
    /// `of_method`, each called with the number of the parameter.
    pub fn substitute(&self, of_type: &dyn Fn(u32) -> Type<'a>, of_method: &dyn Fn(u32) -> Type<'a>) -> Type<'a> {
        let inside = |ty: &Type<'a>| ty.substitute(of_type, of_method);
        let boxed = |ty: &Type<'a>| Box::new(inside(ty));
        match self {
            Self::Primitive(_) | Self::Class(_) | Self::ValueType(_) => self.clone(),
            Self::GenericInstance(instance) => Self::GenericInstance(Box::new(GenericInstance {
                arguments: instance.arguments.iter().map(inside).collect(),
                ..**instance
            })),
            Self::TypeParameter(number) => of_type(*number),
            Self::MethodParameter(number) => of_method(*number),
            Self::SzArray(element) => Self::SzArray(boxed(element)),
            Self::Array(array) => Self::Array(Box::new(ArrayShape {
                element: inside(&array.element),
                rank: array.rank,
                sizes: array.sizes.clone(),
                lower_bounds: array.lower_bounds.clone(),
            })),
            Self::Pointer(inner) => Self::Pointer(boxed(inner)),
            Self::ByRef(inner) => Self::ByRef(boxed(inner)),
            Self::FunctionPointer(signature) => Self::FunctionPointer(Box::new(MethodSignature {
                return_type: inside(&signature.return_type),
                parameters: signature.parameters.iter().map(inside).collect(),
                ..**signature
            })),
            Self::Pinned(inner) => Self::Pinned(boxed(inner)),
            Self::Modified(modified) => Self::Modified(Box::new(Modified {
                modifier: modified.modifier,
                unmodified: inside(&modified.unmodified),
            })),
        }
    }
}
