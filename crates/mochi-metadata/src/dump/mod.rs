//! An image as text, one fact a line: what `mochi inspect metadata` shows, and what is compared, line for line, with
//! the same dump made by System.Reflection.Metadata.

mod member;
mod text;
mod ty;

use std::fmt::{self, Write};

use crate::signature::or_bad;
use crate::{
    CustomAttribute, EnumResolver, Escaped, GenericParam, Image, Implementation, MemberRef, MethodSpec, ModuleRef,
    Rows, StandAloneSig, StandAloneSignature, TableId, TypeSpec,
};
use text::{AttributeText, Hex, TypesText};

/// Writes all of `image` to `out`. What cannot be read shows as `<bad>`.
pub fn dump(image: &Image<'_>, resolver: EnumResolver<'_>, out: &mut dyn Write) -> fmt::Result {
    let mut dump = Dump { out, resolver };
    dump.tables(image)?;
    dump.module(image)?;
    dump.references(image)?;
    dump.exports(image)?;
    for ty in image.type_defs() {
        dump.ty(ty)?;
    }
    dump.signatures(image)
}

struct Dump<'o> {
    out: &'o mut dyn Write,
    resolver: EnumResolver<'o>,
}

macro_rules! line {
    ($dump:expr, $($format:tt)+) => { writeln!($dump.out, $($format)+) };
}
use line;

impl Dump<'_> {
    fn tables(&mut self, image: &Image<'_>) -> fmt::Result {
        for &table in TableId::ALL {
            match image.row_count(table) {
                0 => {}
                count => line!(self, "table {:#04x} {count}", table as u8)?,
            }
        }
        Ok(())
    }

    fn module<'a>(&mut self, image: &'a Image<'a>) -> fmt::Result {
        let Ok(module) = image.module() else { return line!(self, "module <bad>") };
        let mvid = module.mvid().ok().flatten().unwrap_or_default();
        line!(self, "module {} {} {}", Name(module.name()), Hex(&mvid), image.runtime_version())?;
        self.attributes(1, module.custom_attributes())?;
        let Some(assembly) = image.assembly() else { return Ok(()) };
        line!(
            self,
            "assembly {} {:?} culture={} {:#x} hash={:#x} {}",
            Name(assembly.name()),
            assembly.version(),
            Name(assembly.culture()),
            assembly.flags().0,
            assembly.hash_alg_id(),
            Hex(assembly.public_key().unwrap_or_default()),
        )?;
        self.attributes(1, assembly.custom_attributes())?;
        for security in assembly.decl_security() {
            self.security(1, security)?;
        }
        Ok(())
    }

    fn references<'a>(&mut self, image: &'a Image<'a>) -> fmt::Result {
        for reference in image.assembly_refs() {
            line!(
                self,
                "assemblyref {} {:?} culture={} {:#x} {} {}",
                Name(reference.name()),
                reference.version(),
                Name(reference.culture()),
                reference.flags().0,
                Hex(reference.public_key_or_token().unwrap_or_default()),
                Hex(reference.hash_value().unwrap_or_default()),
            )?;
            self.attributes(1, reference.custom_attributes())?;
        }
        for reference in image.rows::<ModuleRef<'_>>() {
            line!(self, "moduleref {}", Name(reference.name()))?;
            self.attributes(1, reference.custom_attributes())?;
        }
        for file in image.files() {
            let hash = file.hash_value().unwrap_or_default();
            line!(self, "file {} {:#x} {}", Name(file.name()), file.flags().0, Hex(hash))?;
        }
        for ty in image.type_refs() {
            line!(self, "typeref {}", crate::NamedType::TypeRef(ty))?;
        }
        Ok(())
    }

    fn exports<'a>(&mut self, image: &'a Image<'a>) -> fmt::Result {
        for ty in image.exported_types() {
            write!(self.out, "exported {:#x} ", ty.flags().0)?;
            match ty.implementation() {
                Ok(Implementation::File(file)) => write!(self.out, "[.file {}]", Name(file.name()))?,
                Ok(Implementation::AssemblyRef(assembly)) => write!(self.out, "[{}]", Name(assembly.name()))?,
                Ok(Implementation::ExportedType(outer)) => write!(self.out, "{}+", Name(outer.type_name()))?,
                Err(_) => self.out.write_str("<bad>")?,
            }
            line!(self, "{}.{}", Name(ty.type_namespace()), Name(ty.type_name()))?;
            self.attributes(1, ty.custom_attributes())?;
        }
        for resource in image.manifest_resources() {
            let name = Name(resource.name());
            write!(self.out, "resource {name} {:#x} {:#x} ", resource.flags().0, resource.offset())?;
            match resource.data() {
                Ok(Some(data)) => line!(self, "{} bytes", data.len())?,
                Ok(None) => line!(self, "elsewhere")?,
                Err(_) => line!(self, "<bad>")?,
            }
        }
        Ok(())
    }

    /// All signatures that belong to no definition.
    fn signatures<'a>(&mut self, image: &'a Image<'a>) -> fmt::Result {
        for spec in image.rows::<TypeSpec<'_>>() {
            write!(self.out, "typespec ")?;
            self.end(spec.signature())?;
            self.attributes(1, spec.custom_attributes())?;
        }
        for member in image.rows::<MemberRef<'_>>() {
            write!(self.out, "memberref {} ", Name(member.name()))?;
            or_bad(self.out, member.class().map(text::MemberRefParentText))?;
            write!(self.out, " ")?;
            self.end(member.signature())?;
            self.attributes(1, member.custom_attributes())?;
        }
        for spec in image.rows::<MethodSpec<'_>>() {
            write!(self.out, "methodspec ")?;
            or_bad(self.out, spec.method().map(text::MethodText))?;
            write!(self.out, " ")?;
            self.end(spec.arguments().map(TypesText))?;
        }
        for signature in image.rows::<StandAloneSig<'_>>() {
            match signature.signature() {
                Ok(StandAloneSignature::Locals(locals)) => line!(self, "locals {}", TypesText(locals))?,
                Ok(StandAloneSignature::Method(method)) => line!(self, "calli {method}")?,
                Ok(StandAloneSignature::Field(ty)) => line!(self, "field {ty}")?,
                Err(_) => line!(self, "calli <bad>")?,
            }
        }
        Ok(())
    }

    /// Ends a line with a value.
    fn end<T: fmt::Display>(&mut self, value: crate::Result<T>) -> fmt::Result {
        or_bad(self.out, value)?;
        self.out.write_char('\n')
    }

    fn indent(&mut self, depth: usize) -> fmt::Result {
        write!(self.out, "{:1$}", "", depth * 2)
    }

    fn attributes<'a>(&mut self, depth: usize, attributes: Rows<'a, CustomAttribute<'a>>) -> fmt::Result {
        for attribute in attributes {
            self.indent(depth)?;
            write!(self.out, "attribute ")?;
            or_bad(self.out, attribute.constructor().map(text::ConstructorText))?;
            write!(self.out, " ")?;
            self.end(attribute.value(self.resolver).map(AttributeText))?;
        }
        Ok(())
    }

    fn security(&mut self, depth: usize, security: crate::DeclSecurity<'_>) -> fmt::Result {
        self.indent(depth)?;
        line!(self, "security {} {}", security.action(), Hex(security.permission_set().unwrap_or_default()))
    }

    fn generic_params<'a>(&mut self, depth: usize, parameters: Rows<'a, GenericParam<'a>>) -> fmt::Result {
        for parameter in parameters {
            self.indent(depth)?;
            line!(self, "generic {} {} {:#x}", parameter.number(), Name(parameter.name()), parameter.flags().0)?;
            self.attributes(depth + 1, parameter.custom_attributes())?;
            for constraint in parameter.constraints() {
                self.indent(depth + 1)?;
                write!(self.out, "constraint ")?;
                self.end(constraint.constraint())?;
                self.attributes(depth + 2, constraint.custom_attributes())?;
            }
        }
        Ok(())
    }
}

/// A name on one line.
struct Name<'a>(crate::Result<&'a str>);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        or_bad(f, self.0.map(Escaped))
    }
}
