use mochi_metadata::{Image, MemberAccess, Result, TypeAttributes, TypeDef, TypeVisibility};
use serde::Serialize;

use super::signature;
use crate::commands::inspect::Filter;

#[derive(Debug, Serialize)]
pub(super) struct AssemblyRow {
    /// Simple name and version.
    pub assembly: String,
    pub types: Vec<TypeRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct TypeRow {
    pub namespace: String,
    /// With the types around it: `Outer+Inner`.
    pub name: String,
    pub kind: &'static str,
    pub visibility: &'static str,
    pub methods: Vec<MemberRow>,
    pub properties: Vec<MemberRow>,
    pub fields: Vec<MemberRow>,
    pub events: Vec<MemberRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct MemberRow {
    pub name: String,
    pub signature: String,
}

impl TypeRow {
    pub(super) fn full_name(&self) -> String {
        if self.namespace.is_empty() { self.name.clone() } else { format!("{}.{}", self.namespace, self.name) }
    }

    fn is_empty(&self) -> bool {
        [&self.methods, &self.properties, &self.fields, &self.events].iter().all(|members| members.is_empty())
    }
}

pub(super) fn assembly<'a>(image: &'a Image<'a>, filter: &Filter<'_>) -> Result<AssemblyRow> {
    let name = match image.assembly() {
        Some(assembly) => {
            let [major, minor, build, revision] = assembly.version();
            format!("{} {major}.{minor}.{build}.{revision}", assembly.name()?)
        }
        None => image.module()?.name()?.to_owned(),
    };
    // The first row holds the module's own functions and fields (II.10.8).
    let rows = image.type_defs().skip(1).map(|ty| type_row(ty, filter));
    let rows: Vec<_> = rows.collect::<Result<_>>()?;
    Ok(AssemblyRow { assembly: name, types: rows.into_iter().flatten().collect() })
}

/// `None` when the filter wants nothing of it.
fn type_row(ty: TypeDef<'_>, filter: &Filter<'_>) -> Result<Option<TypeRow>> {
    let full_name = ty.full_name()?;
    let outermost = ty.enclosing_chain()?.pop().unwrap_or(ty);
    let namespace = outermost.type_namespace()?;
    let name = full_name.strip_prefix(namespace).unwrap_or(&full_name).trim_start_matches('.');
    let wanted = |member: &MemberRow| filter.wants(&full_name, &member.name);
    let row = TypeRow {
        namespace: namespace.to_owned(),
        name: name.to_owned(),
        kind: kind(ty)?,
        visibility: visibility(ty.flags()),
        methods: members(ty.methods().map(|method| Ok((method.name()?, signature::method(method)?))), wanted)?,
        properties: members(
            ty.properties().map(|property| Ok((property.name()?, signature::property(property)?))),
            wanted,
        )?,
        fields: members(ty.fields().map(|field| Ok((field.name()?, signature::field(field)?))), wanted)?,
        events: members(ty.events().map(|event| Ok((event.name()?, signature::event(event)?))), wanted)?,
    };
    Ok((!row.is_empty() || filter.wants_type(&full_name)).then_some(row))
}

fn members<'a>(
    rows: impl Iterator<Item = Result<(&'a str, String)>>,
    wanted: impl Fn(&MemberRow) -> bool,
) -> Result<Vec<MemberRow>> {
    let mut members = Vec::new();
    for row in rows {
        let (name, signature) = row?;
        let member = MemberRow { name: name.to_owned(), signature };
        if wanted(&member) {
            members.push(member);
        }
    }
    Ok(members)
}

fn kind(ty: TypeDef<'_>) -> Result<&'static str> {
    if ty.flags().contains(TypeAttributes::INTERFACE) {
        return Ok("interface");
    }
    let base = match ty.extends()? {
        Some(base) => base.names()?,
        None => None,
    };
    Ok(match base {
        Some(("System", "Enum")) => "enum",
        // `System.Enum` itself is a class that derives from `System.ValueType`.
        Some(("System", "ValueType")) if ty.full_name()? != "System.Enum" => "struct",
        Some(("System", "MulticastDelegate")) => "delegate",
        Some(_) | None => "class",
    })
}

fn visibility(flags: TypeAttributes) -> &'static str {
    match flags.visibility() {
        TypeVisibility::Public | TypeVisibility::NestedPublic => "public",
        TypeVisibility::NotPublic | TypeVisibility::NestedAssembly => "internal",
        TypeVisibility::NestedPrivate => "private",
        TypeVisibility::NestedFamily => "protected",
        TypeVisibility::NestedFamAndAssem => "private protected",
        TypeVisibility::NestedFamOrAssem => "protected internal",
    }
}

pub(super) fn access(access: MemberAccess) -> &'static str {
    match access {
        MemberAccess::Public => "public",
        MemberAccess::Assembly => "internal",
        MemberAccess::Private => "private",
        MemberAccess::Family => "protected",
        MemberAccess::FamAndAssem => "private protected",
        MemberAccess::FamOrAssem => "protected internal",
        MemberAccess::CompilerControlled => "compilercontrolled",
    }
}
