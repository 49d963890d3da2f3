use super::scope::Scope;
use super::text::Writer;
use mochi_surface::model::TypeId;

/// Prints what makes a type an iterator's source.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let Some(enumerable) = scope.plan_of(id).enumerable else { return };
    let [own, through] = [id, enumerable].map(|id| scope.ty(id));
    out.gap();
    if let Some(enumerator) = scope.enumerator(id) {
        let [item] = scope.arguments(id).try_into().expect("an `IEnumerable<T>` has one argument");
        out.line(&format!("rt::enumerable! {{ {own} => {item}, {} }}", scope.ty(enumerator)));
    }
    out.line(&format!("rt::iterable! {{ {own} => {through} }}"));
}
