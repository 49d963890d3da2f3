//! The pointer tables of `#-`. Runs go through them by themselves: nobody needs to read these rows.

table! {
    /// A place in a run of fields.
    FieldPtr {
        /// The field.
        field: row(Field),
    }
}

table! {
    /// A place in a run of methods.
    MethodPtr {
        /// The method.
        method: row(MethodDef),
    }
}

table! {
    /// A place in a run of parameters.
    ParamPtr {
        /// The parameter.
        param: row(Param),
    }
}

table! {
    /// A place in a run of events.
    EventPtr {
        /// The event.
        event: row(Event),
    }
}

table! {
    /// A place in a run of properties.
    PropertyPtr {
        /// The property.
        property: row(Property),
    }
}
