use super::scope::Scope;
use super::text::Writer;
use mochi_surface::model::TypeId;

/// `T: rt::Argument, U: rt::Argument` of a definition.
pub(super) fn bounds(scope: &Scope<'_>, id: TypeId) -> String {
    let generic = scope.plan_of(id).generic.as_ref().filter(|_| scope.plan_of(id).is_definition());
    let parameters = generic.into_iter().flat_map(|generic| &generic.parameters);
    parameters.map(|name| format!("{name}: rt::Argument")).collect::<Vec<_>>().join(", ")
}

/// Prints what makes a type an iterator's source, or a stream's.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let ty = scope.plan_of(id);
    let own = scope.ty(id);
    let generics = bounds(scope, id);
    let item = || {
        let [item] = scope.arguments(id).try_into().expect("an `IEnumerable<T>` has one argument");
        item
    };
    if let Some(enumerable) = ty.enumerable {
        out.gap();
        if let Some(enumerator) = scope.enumerator(id) {
            out.line(&format!("rt::enumerable! {{ [{generics}] {own} => {}, {} }}", item(), scope.ty(enumerator)));
        }
        out.line(&format!("rt::iterable! {{ [{generics}] {own} => {} }}", scope.ty(enumerable)));
    }
    if let Some(streamed) = ty.streamed {
        out.gap();
        if let Some(through) = scope.async_enumerator(id) {
            let [enumerator, source] = through.map(|id| scope.ty(id));
            out.line(&format!("rt::async_enumerable! {{ [{generics}] {own} => {}, {enumerator}, {source} }}", item()));
        }
        out.line(&format!("rt::streamable! {{ [{generics}] {own} => {} }}", scope.ty(streamed)));
    }
}
