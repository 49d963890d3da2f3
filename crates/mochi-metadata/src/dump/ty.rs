use std::fmt;

use super::{Dump, Name, line, text};
use crate::signature::or_bad;
use crate::{Event, NamedType, Property, TypeDef};

impl Dump<'_> {
    pub(super) fn ty(&mut self, ty: TypeDef<'_>) -> fmt::Result {
        write!(self.out, "type {} {:#x} : ", NamedType::TypeDef(ty), ty.flags().0)?;
        match ty.extends() {
            Ok(None) => line!(self, "-")?,
            Ok(Some(base)) => line!(self, "{base}")?,
            Err(_) => line!(self, "<bad>")?,
        }
        self.attributes(1, ty.custom_attributes())?;
        if let Some(layout) = ty.class_layout() {
            let (packing, size) = (layout.packing_size(), layout.class_size());
            if (packing, size) != (0, 0) {
                line!(self, "  layout {packing} {size}")?;
            }
        }
        for security in ty.decl_security() {
            self.security(1, security)?;
        }
        self.generic_params(1, ty.generic_params())?;
        for implemented in ty.interface_impls() {
            write!(self.out, "  implements ")?;
            self.end(implemented.interface())?;
            self.attributes(2, implemented.custom_attributes())?;
        }
        for nested in ty.nested_classes() {
            line!(self, "  nested {}", Name(nested.type_name()))?;
        }
        for implemented in ty.method_impls() {
            write!(self.out, "  override ")?;
            or_bad(self.out, implemented.method_declaration().map(text::MethodText))?;
            write!(self.out, " by ")?;
            self.end(implemented.method_body().map(text::MethodText))?;
        }
        for field in ty.fields() {
            self.field(field)?;
        }
        for method in ty.methods() {
            self.method(method)?;
        }
        for property in ty.properties() {
            self.property(property)?;
        }
        for event in ty.events() {
            self.event(event)?;
        }
        Ok(())
    }

    fn property(&mut self, property: Property<'_>) -> fmt::Result {
        write!(self.out, "  property {} {:#x} ", Name(property.name()), property.flags().0)?;
        self.end(property.signature())?;
        self.constant(2, property.constant())?;
        self.accessor("get", property.getter())?;
        self.accessor("set", property.setter())?;
        self.attributes(2, property.custom_attributes())
    }

    fn event(&mut self, event: Event<'_>) -> fmt::Result {
        write!(self.out, "  event {} {:#x} ", Name(event.name()), event.event_flags().0)?;
        self.end(event.event_type())?;
        self.accessor("add", event.add_on())?;
        self.accessor("remove", event.remove_on())?;
        self.accessor("fire", event.fire())?;
        self.attributes(2, event.custom_attributes())
    }

    fn accessor(&mut self, kind: &str, method: Option<crate::MethodDef<'_>>) -> fmt::Result {
        match method {
            Some(method) => line!(self, "    {kind} {}", Name(method.name())),
            None => Ok(()),
        }
    }
}
