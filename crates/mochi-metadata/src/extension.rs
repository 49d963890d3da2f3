//! The extension blocks of C# 14.
//!
//! A static class holds for each kind of receiver a nested *group* with the members as they are declared, without
//! bodies; in it, for each block, a *marker* whose method `<Extension>$` has the receiver as its parameter. What runs
//! are static methods of the static class itself.

use crate::{CustomAttribute, MethodDef, Parameter, Property, Result, Rows, Type, TypeAttributes, TypeDef, Value};

const NAMESPACE: &str = "System.Runtime.CompilerServices";
const RECEIVER: &str = "<Extension>$";

/// An extension block: `extension<T>(List<T> list) { .. }`.
#[derive(Clone, Debug)]
pub struct ExtensionBlock<'a> {
    /// The static class that holds the block.
    pub container: TypeDef<'a>,
    /// Declares the members; its generic parameters are those of the block.
    pub group: TypeDef<'a>,
    /// Names the block.
    pub marker: TypeDef<'a>,
    /// The receiver; it has no name where all members are static.
    pub receiver: Parameter<'a>,
}

impl<'a> TypeDef<'a> {
    /// The extension blocks of a static class.
    pub fn extension_blocks(self) -> Result<Vec<ExtensionBlock<'a>>> {
        let mut blocks = Vec::new();
        let groups = self.nested_classes().filter(|group| {
            group.flags().contains(TypeAttributes::SPECIAL_NAME)
                && group.custom_attributes().named(NAMESPACE, "ExtensionAttribute").is_some()
        });
        for group in groups {
            for marker in group.nested_classes() {
                let Some(method) = marker.methods().find(|method| method.name() == Ok(RECEIVER)) else { continue };
                let receiver = method.parameters()?.parameters.into_iter().next();
                blocks.extend(receiver.map(|receiver| ExtensionBlock { container: self, group, marker, receiver }));
            }
        }
        Ok(blocks)
    }
}

impl<'a> ExtensionBlock<'a> {
    /// The methods as they are declared, accessors among them.
    pub fn methods(&self) -> impl Iterator<Item = MethodDef<'a>> + '_ {
        self.group.methods().filter(|method| self.marks(method.custom_attributes()))
    }

    /// The properties.
    pub fn properties(&self) -> impl Iterator<Item = Property<'a>> + '_ {
        self.group.properties().filter(|property| self.marks(property.custom_attributes()))
    }

    fn marks(&self, attributes: Rows<'a, CustomAttribute<'a>>) -> bool {
        let Some(attribute) = attributes.named(NAMESPACE, "ExtensionMarkerAttribute") else { return false };
        let (Ok(value), Ok(name)) = (attribute.value(&|_| None), self.marker.type_name()) else { return false };
        value.fixed == [Value::String(Some(name))]
    }

    /// The static method of the container that a declared method is compiled to: the block's generic parameters come
    /// before its own, and the receiver before its parameters.
    pub fn implementation(&self, declared: MethodDef<'a>) -> Result<Option<MethodDef<'a>>> {
        let name = declared.name()?;
        let signature = declared.signature()?;
        let arity = self.group.generic_params().len() as u32;
        let lift = |ty: &Type<'a>| {
            ty.substitute(&|number| Type::MethodParameter(number), &|number| {
                Type::MethodParameter(number.saturating_add(arity))
            })
        };
        let receiver = signature.has_this.then_some(&self.receiver.parameter_type);
        let parameters: Vec<_> = receiver.into_iter().chain(&signature.parameters).map(lift).collect();
        let return_type = lift(&signature.return_type);
        for method in self.container.methods().filter(|method| method.name() == Ok(name)) {
            let candidate = method.signature()?;
            if candidate.generic_parameter_count == arity.saturating_add(signature.generic_parameter_count)
                && candidate.return_type == return_type
                && candidate.parameters == parameters
            {
                return Ok(Some(method));
            }
        }
        Ok(None)
    }
}
