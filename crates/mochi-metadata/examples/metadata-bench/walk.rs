use mochi_metadata::{
    CustomAttribute, CustomAttributeType, Image, MemberRefParent, MethodDef, Result, Rows, TypeDef, Value,
};

use crate::common::Enums;
use crate::counter::Counter;

/// How much is read. Each level does what those before it do, too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Level {
    Rows,
    Names,
    Signatures,
    Attributes,
    Values,
}

impl Level {
    pub(crate) const ALL: [Self; 5] = [Self::Rows, Self::Names, Self::Signatures, Self::Attributes, Self::Values];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rows => "rows",
            Self::Names => "names",
            Self::Signatures => "signatures",
            Self::Attributes => "attributes",
            Self::Values => "attribute values",
        }
    }
}

/// The walk of `tools/srm-dump/Bench.cs`, which must come to the same checksum.
pub(crate) struct Walk<'e> {
    level: Level,
    enums: &'e Enums,
    pub(crate) checksum: u64,
}

impl<'e> Walk<'e> {
    pub(crate) fn new(level: Level, enums: &'e Enums) -> Self {
        Self { level, enums, checksum: 0 }
    }

    pub(crate) fn image(&mut self, bytes: &[u8]) -> Result<()> {
        let image = Image::parse(bytes)?;
        image.type_defs().try_for_each(|ty| self.ty(ty))
    }

    fn ty(&mut self, ty: TypeDef<'_>) -> Result<()> {
        self.checksum += 1;
        self.name(|| ty.type_name())?;
        self.name(|| ty.type_namespace())?;
        self.attributes(|| ty.custom_attributes())?;
        for field in ty.fields() {
            self.checksum += 1;
            self.name(|| field.name())?;
            if self.level >= Level::Signatures {
                self.checksum += field.decode_signature(&mut Counter)?;
            }
            self.attributes(|| field.custom_attributes())?;
        }
        ty.methods().try_for_each(|method| self.method(method))?;
        for property in ty.properties() {
            self.checksum += 1;
            self.name(|| property.name())?;
            if self.level >= Level::Signatures {
                self.checksum += property.decode_signature(&mut Counter)?;
            }
            self.attributes(|| property.custom_attributes())?;
        }
        for event in ty.events() {
            self.checksum += 1;
            self.name(|| event.name())?;
            self.attributes(|| event.custom_attributes())?;
        }
        Ok(())
    }

    fn method(&mut self, method: MethodDef<'_>) -> Result<()> {
        self.checksum += 1;
        self.name(|| method.name())?;
        if self.level >= Level::Signatures {
            self.checksum += method.decode_signature(&mut Counter)?;
        }
        self.attributes(|| method.custom_attributes())?;
        if self.level >= Level::Attributes {
            for parameter in method.params() {
                self.checksum += u64::from(parameter.sequence());
                self.name(|| parameter.name())?;
                self.attributes(|| parameter.custom_attributes())?;
            }
        }
        Ok(())
    }

    /// Counted in bytes, which for .NET are UTF-16 units: the framework's own names are ASCII.
    fn name<'a>(&mut self, name: impl FnOnce() -> Result<&'a str>) -> Result<()> {
        if self.level >= Level::Names {
            self.checksum += name()?.len() as u64;
        }
        Ok(())
    }

    fn attributes<'a>(&mut self, attributes: impl FnOnce() -> Rows<'a, CustomAttribute<'a>>) -> Result<()> {
        if self.level < Level::Attributes {
            return Ok(());
        }
        for attribute in attributes() {
            match attribute.constructor()? {
                CustomAttributeType::MethodDef(method) => {
                    if let Some(ty) = method.declaring_type() {
                        self.name(|| ty.type_name())?;
                    }
                }
                CustomAttributeType::MemberRef(member) => match member.class()? {
                    MemberRefParent::TypeRef(ty) => self.name(|| ty.type_name())?,
                    MemberRefParent::TypeDef(ty) => self.name(|| ty.type_name())?,
                    MemberRefParent::ModuleRef(_) | MemberRefParent::MethodDef(_) | MemberRefParent::TypeSpec(_) => {}
                },
            }
            self.checksum += attribute.value_blob()?.len() as u64;
            if self.level >= Level::Values {
                let value = attribute.value(&|ty| self.enums.find(ty))?;
                self.checksum += value.fixed.iter().map(count_value).sum::<u64>();
                self.checksum += value.named.iter().map(|argument| count_value(&argument.value)).sum::<u64>();
            }
        }
        Ok(())
    }
}

fn count_value(value: &Value<'_>) -> u64 {
    1 + match value {
        Value::Array(_, Some(items)) => items.iter().map(count_value).sum(),
        Value::Array(_, None) | Value::Scalar(_) | Value::Enum(..) | Value::String(_) | Value::Type(_) => 0,
    }
}
