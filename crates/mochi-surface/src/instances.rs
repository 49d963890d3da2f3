//! Instances of generic types and methods that a manifest names.

use mochi_metadata::{HasSemantics, MethodDef, Property, TypeDef};

use crate::Diagnostic;
use crate::input::InputInstance;
use crate::members::parameter_names;
use crate::model::{Scalar, TypeName};
use crate::signature::{Instance, Sig};
use crate::world::{DefId, World};

/// What a manifest names.
#[derive(Debug)]
pub(crate) enum Named<'w> {
    Type(Instance),
    Methods(Methods<'w>),
}

/// The generic methods of a name that have these parameters.
#[derive(Debug)]
pub(crate) struct Methods<'w> {
    pub(crate) of: DefId,
    pub(crate) name: String,
    pub(crate) rows: Vec<MethodDef<'w>>,
    /// What stands for the parameters of the type.
    pub(crate) types: Vec<Sig>,
    /// What stands for those of the methods.
    pub(crate) arguments: Vec<Sig>,
}

/// What the manifest names; what there is not becomes a diagnostic.
pub(crate) fn named<'w>(
    world: &World<'w>,
    named: &[InputInstance],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Named<'w>> {
    let instance = |of: &InputInstance| match instance(world, of) {
        Ok(instance) => Some(instance),
        Err(message) => {
            diagnostics.push(refused(&of.item, &message));
            None
        }
    };
    named.iter().filter_map(instance).collect()
}

/// What is said of an instance that cannot be had.
pub(crate) fn refused(item: &str, message: &str) -> Diagnostic {
    Diagnostic {
        subject: "[dotnet] monomorphise".to_owned(),
        message: format!("`{item}`: {message}"),
        is_refusal: true,
    }
}

fn instance<'w>(world: &World<'w>, of: &InputInstance) -> Result<Named<'w>, String> {
    let argument = |parameter: &str| {
        let (_, text) = of.arguments.iter().find(|(name, _)| name == parameter).ok_or("a parameter has no type")?;
        parse(world, text).ok_or_else(|| format!("`{text}` is no type of the graph"))
    };
    let of_type = |id: DefId| {
        let parameters = world.row(id).generic_params();
        parameters.map(|parameter| argument(parameter.name().unwrap_or_default())).collect::<Result<Vec<_>, _>>()
    };
    if let Some(id) = find(world, &of.item) {
        return Ok(Named::Type(Instance { id, arguments: of_type(id)? }));
    }
    let (ty, name) = of.item.rsplit_once('.').ok_or("there is no such type")?;
    let id = find(world, ty).ok_or("there is no such type")?;
    let types = of_type(id)?;
    let is_given = |name: &String| of.arguments.iter().any(|(given, _)| given == name);
    let mut members = generic_members(world.row(id), name);
    members.retain(|(_, own)| own.len() + types.len() == of.arguments.len() && own.iter().all(is_given));
    let (_, first) = members.first().cloned().ok_or("there is no such method")?;
    // one order of the parameters for all
    let rows = members.into_iter().filter(|(_, own)| *own == first).map(|(row, _)| row).collect();
    let arguments = first.iter().map(|name| argument(name)).collect::<Result<_, _>>()?;
    Ok(Named::Methods(Methods { of: id, name: name.to_owned(), rows, types, arguments }))
}

/// The methods and the halves of properties of that name that have type parameters, with the names of these.
///
/// A static member that each type has for itself which implements the interface has that type for the last one, as `TSelf`, where
/// no parameter of the interface is it.
pub fn generic_members<'w>(of: TypeDef<'w>, name: &str) -> Vec<(MethodDef<'w>, Vec<String>)> {
    let has_name =
        |row: &MethodDef<'w>| row.name() == Ok(name) || property(*row).is_some_and(|it| it.name() == Ok(name));
    let named = of.methods().filter(has_name).map(|row| (row, parameter_names(of, row)));
    named.filter(|(_, parameters)| !parameters.is_empty()).collect()
}

/// That of which a method is a half.
fn property(row: MethodDef<'_>) -> Option<Property<'_>> {
    row.semantics().find_map(|half| match half.association() {
        Ok(HasSemantics::Property(property)) => Some(property),
        Ok(HasSemantics::Event(_)) | Err(_) => None,
    })
}

/// The type of a metadata name.
fn find(world: &World<'_>, full_name: &str) -> Option<DefId> {
    let full_name = full_name.replace('+', ".");
    world.visible().find(|&id| TypeName::is(&world.def(id).name, &full_name))
}

/// A type as C# names it: `int`, `System.Guid`, `System.Collections.Generic.List<string>[]`, `double?`.
fn parse(world: &World<'_>, text: &str) -> Option<Sig> {
    let mut parser = Parser { world, rest: text };
    let sig = parser.ty()?;
    parser.rest.trim().is_empty().then_some(sig)
}

struct Parser<'p, 'w> {
    world: &'p World<'w>,
    rest: &'p str,
}

impl Parser<'_, '_> {
    fn ty(&mut self) -> Option<Sig> {
        self.rest = self.rest.trim_start();
        let end = self.rest.find(|c: char| !(c.is_alphanumeric() || "._+@".contains(c))).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        let mut arguments = Vec::new();
        if self.takes("<") {
            arguments.push(self.ty()?);
            while self.takes(",") {
                arguments.push(self.ty()?);
            }
            if !self.takes(">") {
                return None;
            }
        }
        let mut sig = if arguments.is_empty() {
            let name = if name == "decimal" { "System.Decimal" } else { name };
            primitive(name).or_else(|| find(self.world, name).map(Sig::Def))?
        } else {
            let full_name = format!("{name}`{}", arguments.len());
            Sig::Instance(find(self.world, &full_name)?, arguments)
        };
        loop {
            if self.takes("[]") {
                sig = Sig::Array(Box::new(sig));
            } else if self.takes("?") {
                sig = Sig::Instance(find(self.world, "System.Nullable`1")?, vec![sig]);
            } else {
                return Some(sig);
            }
        }
    }

    fn takes(&mut self, token: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

/// What has a form of its own in signatures.
fn primitive(name: &str) -> Option<Sig> {
    Some(match name {
        "bool" | "System.Boolean" => Sig::Bool,
        "char" | "System.Char" => Sig::Char,
        "string" | "System.String" => Sig::String,
        "object" | "System.Object" => Sig::Object,
        "sbyte" | "System.SByte" => Sig::Scalar(Scalar::I8),
        "byte" | "System.Byte" => Sig::Scalar(Scalar::U8),
        "short" | "System.Int16" => Sig::Scalar(Scalar::I16),
        "ushort" | "System.UInt16" => Sig::Scalar(Scalar::U16),
        "int" | "System.Int32" => Sig::Scalar(Scalar::I32),
        "uint" | "System.UInt32" => Sig::Scalar(Scalar::U32),
        "long" | "System.Int64" => Sig::Scalar(Scalar::I64),
        "ulong" | "System.UInt64" => Sig::Scalar(Scalar::U64),
        "nint" | "System.IntPtr" => Sig::Scalar(Scalar::ISize),
        "nuint" | "System.UIntPtr" => Sig::Scalar(Scalar::USize),
        "float" | "System.Single" => Sig::Scalar(Scalar::F32),
        "double" | "System.Double" => Sig::Scalar(Scalar::F64),
        _ => return None,
    })
}
