use super::instances;
use super::scope::Scope;
use super::text::Writer;
use crate::plan::{Bulk, Reads, Taken};
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
    if let Some(reads) = ty.reads {
        out.gap();
        out.line(&match reads {
            Reads::Stream => format!("rt::byte_stream! {{ {own}; make {} }}", scope.package(ty)),
            Reads::Derived => format!("rt::byte_stream! {{ {own} }}"),
            Reads::Buffer(of) => {
                let [own, of] = [id, of].map(|id| scope.name(id));
                format!("rt::byte_buffer! {{ {own}<u8> => {of}<u8> }}")
            }
        });
    }
    if let Some(taken) = ty.taken {
        out.gap();
        out.line(&match taken {
            Taken::Array { slot, slices, text, pairs } => {
                let slices = if slices { " slices" } else { "" };
                let text = if text { " text" } else { "" };
                let pairs = pairs.map_or_else(String::new, |pair| format!("; pairs {}", scope.name(pair)));
                format!("rt::of_items! {{ {}[{slot}]{slices}{text}{pairs} }}", ty.rust.ident)
            }
            Taken::Buffer { lend, take } => format!("rt::of_buffer! {{ {}[{lend}, {take}] }}", ty.rust.ident),
            Taken::Culture => format!("rt::of_culture! {{ {} }}", ty.rust.ident),
            Taken::Integer => format!("rt::of_integer! {{ {} }}", ty.rust.ident),
            Taken::Letter => format!("rt::of_letter! {{ {} }}", ty.rust.ident),
            Taken::Position => format!("rt::of_position! {{ {} }}", ty.rust.ident),
            Taken::Stretch(of) => format!("rt::of_stretch! {{ {} of {} }}", ty.rust.ident, scope.ty(of)),
            Taken::Text => format!("rt::of_text! {{ {} }}", ty.rust.ident),
            Taken::Pair => format!("rt::of_tuple! {{ {own} pair }}"),
            Taken::Tuple => format!("rt::of_tuple! {{ {own} }}"),
        });
    }
    let generics = bounds(scope, id);
    let item = || {
        let [item] = scope.arguments(id).try_into().expect("an `IEnumerable<T>` has one argument");
        item
    };
    let asked = if instances::needs(scope, id) {
        format!("; where {}", instances::of_type(scope, id, "Self"))
    } else {
        String::new()
    };
    let words = |words: &[&str]| if words.is_empty() { String::new() } else { format!(" {}", words.join(" ")) };
    if let Some(enumerable) = ty.enumerable {
        out.gap();
        if let (Some(items), Some(copy)) = (scope.bulk(id, Bulk::Items), scope.bulk(id, Bulk::Copy)) {
            out.line(&format!("rt::enumerable! {{ [{generics}] {own}[{items}, {copy}] => {} }}", item()));
        }
        let methods = words(&ty.collection.iterable);
        out.line(&format!("rt::iterable! {{ [{generics}] {own} => {};{methods} }}", scope.ty(enumerable)));
    }
    if let Some(objects) = ty.objects {
        out.gap();
        if let Some(enumerator) = scope.enumerator(id) {
            out.line(&format!("rt::non_generic! {{ {own} => {} }}", scope.ty(enumerator)));
        }
        let methods = words(&ty.collection.iterable);
        out.line(&format!("rt::iterable_objects! {{ [{generics}] {own} => {};{methods} }}", scope.ty(objects)));
    }
    let arguments = || scope.arguments(id).join(", ");
    if let Some(slot) = scope.bulk(id, Bulk::Extend).or_else(|| scope.bulk(id, Bulk::Append)) {
        out.line(&format!("rt::collection! {{ [{generics}] {own}[{slot}] => {} }}", arguments()));
    }
    if let Some((of, methods)) = &ty.collection.collection {
        let methods = words(methods);
        out.line(&format!("rt::collection! {{ [{generics}] {own} => {};{methods}{asked} }}", scope.ty(*of)));
    }
    if let Some(pairs) = scope.bulk(id, Bulk::Pairs) {
        let put = scope.bulk(id, Bulk::Put).map_or_else(String::new, |put| format!(", {put}"));
        out.line(&format!("rt::dictionary! {{ [{generics}] {own}[{pairs}{put}] => {} }}", arguments()));
    }
    if let Some((of, methods)) = &ty.collection.dictionary {
        let methods = words(methods);
        out.line(&format!("rt::dictionary! {{ [{generics}] {own} => {};{methods}{asked} }}", scope.ty(*of)));
    }
    if let Some(streamed) = ty.streamed {
        out.gap();
        if let Some((slot, through)) = scope.async_enumerator(id) {
            let [enumerator, source] = through.map(|id| scope.ty(id));
            let through = format!("{}, {enumerator}, {source}", item());
            out.line(&format!("rt::async_enumerable! {{ [{generics}] {own}[{slot}] => {through} }}"));
        }
        out.line(&format!("rt::streamable! {{ [{generics}] {own} => {} }}", scope.ty(streamed)));
    }
}
