use super::{CallingConvention, Modifier, NamedType, Primitive};

/// Makes of a signature what its user wants: the decoder calls it for each type, parts before the whole.
///
/// [`MethodDef::signature`](crate::MethodDef::signature) and its like make [`Type`](crate::Type) trees. Who needs less
/// than a tree gives a provider to [`MethodDef::decode_signature`](crate::MethodDef::decode_signature) and its like,
/// which allocate nothing themselves, but for the bounds of an [`array`](Self::array).
///
/// ```
/// use mochi_metadata::*;
///
/// /// Whether a signature has a pointer in it.
/// struct Pointers;
///
/// impl<'a> TypeProvider<'a> for Pointers {
///     type Type = bool;
///     type Types = bool;
///     type Method = bool;
///     type Property = bool;
///
///     fn types(&mut self, _count: usize) -> bool { false }
///     fn push(&mut self, types: &mut bool, ty: bool) { *types |= ty }
///     fn primitive(&mut self, _primitive: Primitive) -> bool { false }
///     fn class(&mut self, _ty: NamedType<'a>) -> bool { false }
///     fn value_type(&mut self, _ty: NamedType<'a>) -> bool { false }
///     fn generic_instance(&mut self, _ty: NamedType<'a>, _is_value_type: bool, arguments: bool) -> bool { arguments }
///     fn type_parameter(&mut self, _number: u32) -> bool { false }
///     fn method_parameter(&mut self, _number: u32) -> bool { false }
///     fn sz_array(&mut self, element: bool) -> bool { element }
///     fn array(&mut self, element: bool, _rank: u32, _sizes: Vec<u32>, _lower_bounds: Vec<i32>) -> bool { element }
///     fn pointer(&mut self, _target: bool) -> bool { true }
///     fn by_ref(&mut self, target: bool) -> bool { target }
///     fn function_pointer(&mut self, _signature: bool) -> bool { true }
///     fn pinned(&mut self, ty: bool) -> bool { ty }
///     fn modified(&mut self, _modifier: Modifier<'a>, unmodified: bool) -> bool { unmodified }
///     fn method(&mut self, _header: MethodHeader, result: bool, parameters: bool) -> bool { result || parameters }
///     fn property(&mut self, _has_this: bool, ty: bool, parameters: bool) -> bool { ty || parameters }
/// }
///
/// fn is_unsafe(method: MethodDef<'_>) -> Result<bool> {
///     method.decode_signature(&mut Pointers)
/// }
/// ```
pub trait TypeProvider<'a> {
    /// What becomes of a type.
    type Type;
    /// What becomes of a list of types.
    type Types;
    /// What becomes of the signature of a method.
    type Method;
    /// What becomes of the signature of a property.
    type Property;

    /// A list to which `count` types will be [pushed](Self::push), unless the signature turns out to be malformed.
    fn types(&mut self, count: usize) -> Self::Types;

    /// Adds the next type to a list.
    fn push(&mut self, types: &mut Self::Types, ty: Self::Type);

    /// A type that is written as one byte.
    fn primitive(&mut self, primitive: Primitive) -> Self::Type;

    /// A class, an interface or a delegate.
    fn class(&mut self, ty: NamedType<'a>) -> Self::Type;

    /// A struct or an enum.
    fn value_type(&mut self, ty: NamedType<'a>) -> Self::Type;

    /// A generic type with its arguments.
    fn generic_instance(
        &mut self,
        generic_type: NamedType<'a>,
        is_value_type: bool,
        arguments: Self::Types,
    ) -> Self::Type;

    /// A generic parameter of the type.
    fn type_parameter(&mut self, number: u32) -> Self::Type;

    /// A generic parameter of the method.
    fn method_parameter(&mut self, number: u32) -> Self::Type;

    /// An array of one dimension that starts at 0.
    fn sz_array(&mut self, element: Self::Type) -> Self::Type;

    /// Any other array, with the sizes and lower bounds of its first dimensions.
    fn array(&mut self, element: Self::Type, rank: u32, sizes: Vec<u32>, lower_bounds: Vec<i32>) -> Self::Type;

    /// An unmanaged pointer.
    fn pointer(&mut self, target: Self::Type) -> Self::Type;

    /// A managed reference.
    fn by_ref(&mut self, target: Self::Type) -> Self::Type;

    /// A function pointer.
    fn function_pointer(&mut self, signature: Self::Method) -> Self::Type;

    /// A local variable that is pinned.
    fn pinned(&mut self, ty: Self::Type) -> Self::Type;

    /// A type with a custom modifier before it.
    fn modified(&mut self, modifier: Modifier<'a>, unmodified: Self::Type) -> Self::Type;

    /// The signature of a method, or of what a function pointer points to.
    fn method(&mut self, header: MethodHeader, return_type: Self::Type, parameters: Self::Types) -> Self::Method;

    /// The signature of a property.
    fn property(&mut self, has_this: bool, property_type: Self::Type, parameters: Self::Types) -> Self::Property;
}

/// What the signature of a method says beside its types (II.23.2.1 to 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodHeader {
    /// How it is called.
    pub calling_convention: CallingConvention,
    /// Called on an instance.
    pub has_this: bool,
    /// The instance is the first parameter of the signature.
    pub explicit_this: bool,
    /// How many generic parameters.
    pub generic_parameter_count: u32,
    /// How many parameters stand before the sentinel of a call with variable arguments.
    pub required_parameter_count: usize,
}
