use super::docs;
use super::scope::Scope;
use super::text::Writer;
use super::{base, implementation, member, record};
use crate::plan::{ClassPlan, GenericPlan, Table, TypePlan};
use mochi_surface::model::TypeId;

/// Prints a class.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, class: &ClassPlan) {
    match class.base {
        Some(_) if class.record.is_some() => record::declare(out, scope, id, class),
        Some(base) if !class.is_static => declare(out, scope, id, base, &class.is, class.table.as_ref()),
        _ => declare_static(out, scope, scope.plan_of(id), class.table.as_ref()),
    }
    if scope.plan_of(id).is_type() {
        out.gap();
        out.line(&format!("rt::types! {{ {} by {} }}", scope.ty(id), scope.first_package()));
    }
    if let Some(table) = class.table.as_ref().filter(|_| class.implemented.is_some()) {
        implementation::declare(out, scope, id, table);
        implementation::accept(out, scope, id, table);
    }
    member::print(out, scope, id, &class.constants, class.table.as_ref());
    if let Some(table) = class.table.as_ref().filter(|table| table.is_extended()) {
        base::print(out, scope, id, table);
    }
}

/// Prints the declaration of a type with handles.
pub(super) fn declare(
    out: &mut Writer,
    scope: &Scope<'_>,
    id: TypeId,
    base: TypeId,
    is: &[TypeId],
    table: Option<&Table>,
) {
    let ty = scope.plan_of(id);
    let (open, parameters) = match &ty.generic {
        Some(generic) => ("rt::generic! {", format!("<{}>", generic.parameters.join(", "))),
        None => ("rt::class! {", String::new()),
    };
    let (ident, identity) = (&ty.rust.ident, &ty.identity);
    out.block(open, "}", |out| {
        docs::print(out, &ty.docs, &name(ty), ty.obsolete.as_deref());
        relate(out, scope, base, is);
        let module = ident.trim_start_matches("r#");
        out.line(&format!("pub type {ident}{parameters} in __mochi_{module} = {identity:?};"));
        out.line(&format!("base {};", scope.ty(base)));
        let is: Vec<String> = is.iter().map(|&id| scope.ty(id)).collect();
        out.line(&format!("is {};", is.join(", ")));
        declare_table(out, scope, ty, table);
    });
}

/// Prints what a class derefs and upcasts to: rustdoc does not say it of a name for a type.
fn relate(out: &mut Writer, scope: &Scope<'_>, base: TypeId, is: &[TypeId]) {
    let link = |id: TypeId| {
        let path = scope.ty(id);
        let path = path.split('<').next().unwrap_or(&path);
        match path.rsplit_once("::") {
            Some((_, name)) => format!("[`{name}`]({path})"),
            None => format!("[`{path}`]"),
        }
    };
    let is_root = |id: TypeId| scope.plan_of(id).is_root();
    let mut others = Vec::new();
    for of in is.iter().filter(|&&id| id != base && !is_root(id)).map(|&id| link(id)) {
        if !others.contains(&of) {
            others.push(of);
        }
    }
    let others = others.join(", ");
    let line = match (is_root(base), others.is_empty()) {
        (true, true) => return,
        (true, false) => format!("Upcasts to {others}."),
        (false, true) => format!("Derefs to {}.", link(base)),
        (false, false) => format!("Derefs to {}, upcasts to {others}.", link(base)),
    };
    out.line("///");
    out.line(&format!("/// {line}"));
}

fn declare_static(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan, table: Option<&Table>) {
    let (open, kind, parameters) = match &ty.generic {
        Some(generic) => ("rt::generic_static! {", "struct", format!("<{}>", generic.parameters.join(", "))),
        None => ("rt::static_class! {", "enum", String::new()),
    };
    out.block(open, "}", |out| {
        docs::print(out, &ty.docs, &name(ty), ty.obsolete.as_deref());
        out.line(&format!("pub {kind} {}{parameters} = {:?};", ty.rust.ident, ty.identity));
        declare_table(out, scope, ty, table);
    });
}

pub(super) fn declare_table(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan, table: Option<&Table>) {
    if let Some(Table { index, .. }) = table {
        out.line(&format!("table {}[{index}];", scope.package(ty)));
    }
}

/// The full name, with the parameters of a generic type.
pub(super) fn name(ty: &TypePlan) -> String {
    let mut name = ty.name.to_string();
    if let Some(GenericPlan { parameters, .. }) = &ty.generic {
        let parts: Vec<_> = name.split('.').map(|part| part.split('`').next().unwrap_or(part)).collect();
        name = format!("{}<{}>", parts.join("."), parameters.join(", "));
    }
    name
}
