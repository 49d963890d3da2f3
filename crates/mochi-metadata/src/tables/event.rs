use crate::lookup::Key;
use crate::{EventMap, HasSemantics, MethodDef, MethodSemantics, MethodSemanticsAttributes, Row, Rows, TypeDef};

table! {
    /// An event (II.22.13).
    Event {
        /// Flags.
        event_flags: flags16(EventAttributes),
        /// The name.
        name: string,
        /// The type of the delegate.
        event_type: coded(TypeDefOrRef),
    }
}

impl<'a> Event<'a> {
    /// The methods of the event, with what each is for.
    pub fn semantics(self) -> Rows<'a, MethodSemantics<'a>> {
        let key = HasSemantics::from(self).encode();
        self.image.find(Key::MethodSemanticsAssociation, key)
    }

    /// The method that adds a handler.
    pub fn add_on(self) -> Option<MethodDef<'a>> {
        MethodSemantics::find(self.semantics(), MethodSemanticsAttributes::ADD_ON)
    }

    /// The method that removes a handler.
    pub fn remove_on(self) -> Option<MethodDef<'a>> {
        MethodSemantics::find(self.semantics(), MethodSemanticsAttributes::REMOVE_ON)
    }

    /// The method that raises the event.
    pub fn fire(self) -> Option<MethodDef<'a>> {
        MethodSemantics::find(self.semantics(), MethodSemanticsAttributes::FIRE)
    }

    /// The type that declares the event.
    pub fn declaring_type(self) -> Option<TypeDef<'a>> {
        let place = self.image.tables.indirection(Self::TABLE)?.place_of(self.row);
        self.image.owner::<EventMap<'_>>(Key::EventMapEvents, place)?.parent().ok()
    }
}
