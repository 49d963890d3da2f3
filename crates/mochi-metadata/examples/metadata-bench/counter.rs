use mochi_metadata::{MethodHeader, Modifier, NamedType, Primitive, TypeProvider};

/// Counts the types of a signature.
pub(crate) struct Counter;

impl<'a> TypeProvider<'a> for Counter {
    type Type = u64;
    type Types = u64;
    type Method = u64;
    type Property = u64;

    fn types(&mut self, _count: usize) -> u64 {
        0
    }

    fn push(&mut self, types: &mut u64, ty: u64) {
        *types += ty;
    }

    fn primitive(&mut self, _primitive: Primitive) -> u64 {
        1
    }

    fn class(&mut self, _ty: NamedType<'a>) -> u64 {
        1
    }

    fn value_type(&mut self, _ty: NamedType<'a>) -> u64 {
        1
    }

    fn generic_instance(&mut self, _generic_type: NamedType<'a>, _is_value_type: bool, arguments: u64) -> u64 {
        1 + arguments
    }

    fn type_parameter(&mut self, _number: u32) -> u64 {
        1
    }

    fn method_parameter(&mut self, _number: u32) -> u64 {
        1
    }

    fn sz_array(&mut self, element: u64) -> u64 {
        1 + element
    }

    fn array(&mut self, element: u64, _rank: u32, _sizes: Vec<u32>, _lower_bounds: Vec<i32>) -> u64 {
        1 + element
    }

    fn pointer(&mut self, target: u64) -> u64 {
        1 + target
    }

    fn by_ref(&mut self, target: u64) -> u64 {
        1 + target
    }

    fn function_pointer(&mut self, signature: u64) -> u64 {
        1 + signature
    }

    fn pinned(&mut self, ty: u64) -> u64 {
        1 + ty
    }

    fn modified(&mut self, _modifier: Modifier<'a>, unmodified: u64) -> u64 {
        1 + unmodified
    }

    fn method(&mut self, _header: MethodHeader, return_type: u64, parameters: u64) -> u64 {
        return_type + parameters
    }

    fn property(&mut self, _has_this: bool, property_type: u64, parameters: u64) -> u64 {
        property_type + parameters
    }
}
