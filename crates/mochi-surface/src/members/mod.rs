//! The public members of a type: what is counted, and what each is called.

mod accessor;
mod asynchronous;
mod awaiter;
mod constructor;
mod event;
mod field;
mod generic;
mod implementer;
mod method;
pub(crate) mod need;
mod omitted;
mod overloads;
mod overrides;
mod passing;
mod property;
mod record;

use mochi_metadata::{
    Event, Field, FieldAttributes, MemberAccess, MethodAttributes, MethodDef, Property, TypeDef, TypeKind,
};

pub(crate) use accessor::are_methods;
pub(crate) use implementer::{is_of_implementer, parameter_names};
pub(crate) use overloads::Overloads;
pub(crate) use overrides::{Shape, gives_reference, overridden};
pub(crate) use record::COPY;

/// A public member.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Member<'w> {
    Constructor(MethodDef<'w>),
    /// Neither a constructor nor an accessor, but for one that C# knows by its own name only; operators are methods.
    Method(MethodDef<'w>),
    /// With at least one public accessor.
    Property(Property<'w>),
    /// Whose `add` is public.
    Event(Event<'w>),
    Field(Field<'w>),
    /// A delegate type counts as one member: its `Invoke`.
    Invoke(MethodDef<'w>),
}

impl<'w> Member<'w> {
    /// The metadata name; empty where it cannot be read.
    pub(crate) fn name(self) -> &'w str {
        let name = match self {
            Self::Constructor(method) | Self::Method(method) | Self::Invoke(method) => method.name(),
            Self::Property(property) => property.name(),
            Self::Event(event) => event.name(),
            Self::Field(field) => field.name(),
        };
        name.unwrap_or_default()
    }
}

/// The public members of a type, in metadata order.
pub(crate) fn public(ty: TypeDef<'_>) -> Vec<Member<'_>> {
    let kind = ty.kind().unwrap_or(TypeKind::Class);
    if kind == TypeKind::Delegate {
        let invoke = ty.methods().find(|method| method.name() == Ok("Invoke"));
        return invoke.map(Member::Invoke).into_iter().collect();
    }
    let methods = ty.methods().filter(|method| is_public(*method)).filter_map(method);
    let properties = ty.properties().flat_map(property);
    let events = ty.events().filter(|event| event.add_on().is_some_and(is_public)).map(Member::Event);
    let fields = ty.fields().filter(move |field| is_public_field(*field, kind)).map(Member::Field);
    methods.chain(properties).chain(events).chain(fields).collect()
}

pub(crate) fn is_public(method: MethodDef<'_>) -> bool {
    method.flags().access() == MemberAccess::Public
}

fn method(method: MethodDef<'_>) -> Option<Member<'_>> {
    if method.flags().contains(MethodAttributes::RT_SPECIAL_NAME) {
        return (method.name() == Ok(".ctor")).then_some(Member::Constructor(method));
    }
    (method.semantics().len() == 0).then_some(Member::Method(method))
}

/// A property, or those of its halves that are public, where C# knows these alone.
fn property(property: Property<'_>) -> Vec<Member<'_>> {
    let mut seen = accessors(property).filter(|accessor| is_public(*accessor));
    if are_methods(property) {
        return seen.map(Member::Method).collect();
    }
    seen.next().map(|_| Member::Property(property)).into_iter().collect()
}

fn accessors(property: Property<'_>) -> impl Iterator<Item = MethodDef<'_>> {
    property.getter().into_iter().chain(property.setter())
}

/// The instance field of an enumeration (`value__`) is its value, not a member.
fn is_public_field(field: Field<'_>, kind: TypeKind) -> bool {
    let is_value = kind == TypeKind::Enum && !field.flags().contains(FieldAttributes::STATIC);
    field.flags().access() == MemberAccess::Public && !is_value
}
