table! {
    /// The events of a type (II.22.12).
    EventMap {
        /// The type.
        parent: row(TypeDef),
        /// `EventList`
        events: run(Event),
    }
}
