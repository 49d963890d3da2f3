use super::{
    ArrayShape, GenericInstance, MethodHeader, MethodSignature, Modified, Modifier, NamedType, Primitive,
    PropertySignature, Type, TypeProvider,
};

/// Makes trees of signatures.
pub(crate) struct Tree;

/// What a list has room for at first: the count of a signature is not to be trusted.
const MOST_AT_FIRST: usize = 16;

impl<'a> TypeProvider<'a> for Tree {
    type Type = Type<'a>;
    type Types = Vec<Type<'a>>;
    type Method = MethodSignature<'a>;
    type Property = PropertySignature<'a>;

    #[inline]
    fn types(&mut self, count: usize) -> Vec<Type<'a>> {
        Vec::with_capacity(count.min(MOST_AT_FIRST))
    }

    #[inline]
    fn push(&mut self, types: &mut Vec<Type<'a>>, ty: Type<'a>) {
        types.push(ty);
    }

    fn primitive(&mut self, primitive: Primitive) -> Type<'a> {
        Type::Primitive(primitive)
    }

    fn class(&mut self, ty: NamedType<'a>) -> Type<'a> {
        Type::Class(ty)
    }

    fn value_type(&mut self, ty: NamedType<'a>) -> Type<'a> {
        Type::ValueType(ty)
    }

    fn generic_instance(
        &mut self,
        generic_type: NamedType<'a>,
        is_value_type: bool,
        arguments: Vec<Type<'a>>,
    ) -> Type<'a> {
        Type::GenericInstance(Box::new(GenericInstance { generic_type, is_value_type, arguments }))
    }

    fn type_parameter(&mut self, number: u32) -> Type<'a> {
        Type::TypeParameter(number)
    }

    fn method_parameter(&mut self, number: u32) -> Type<'a> {
        Type::MethodParameter(number)
    }

    fn sz_array(&mut self, element: Type<'a>) -> Type<'a> {
        Type::SzArray(Box::new(element))
    }

    fn array(&mut self, element: Type<'a>, rank: u32, sizes: Vec<u32>, lower_bounds: Vec<i32>) -> Type<'a> {
        Type::Array(Box::new(ArrayShape { element, rank, sizes, lower_bounds }))
    }

    fn pointer(&mut self, target: Type<'a>) -> Type<'a> {
        Type::Pointer(Box::new(target))
    }

    fn by_ref(&mut self, target: Type<'a>) -> Type<'a> {
        Type::ByRef(Box::new(target))
    }

    fn function_pointer(&mut self, signature: MethodSignature<'a>) -> Type<'a> {
        Type::FunctionPointer(Box::new(signature))
    }

    fn pinned(&mut self, ty: Type<'a>) -> Type<'a> {
        Type::Pinned(Box::new(ty))
    }

    fn modified(&mut self, modifier: Modifier<'a>, unmodified: Type<'a>) -> Type<'a> {
        Type::Modified(Box::new(Modified { modifier, unmodified }))
    }

    fn method(
        &mut self,
        header: MethodHeader,
        return_type: Type<'a>,
        parameters: Vec<Type<'a>>,
    ) -> MethodSignature<'a> {
        let MethodHeader {
            calling_convention,
            has_this,
            explicit_this,
            generic_parameter_count,
            required_parameter_count,
        } = header;
        MethodSignature {
            calling_convention,
            has_this,
            explicit_this,
            generic_parameter_count,
            return_type,
            parameters,
            required_parameter_count,
        }
    }

    fn property(
        &mut self,
        has_this: bool,
        property_type: Type<'a>,
        parameters: Vec<Type<'a>>,
    ) -> PropertySignature<'a> {
        PropertySignature { has_this, property_type, parameters }
    }
}
