use crate::{MethodDef, MethodSemanticsAttributes, Rows};

table! {
    /// An accessor of a property or an event (II.22.28).
    MethodSemantics {
        /// What it is for.
        semantics: flags16(MethodSemanticsAttributes),
        /// The method.
        method: row(MethodDef),
        /// The property or the event.
        association: coded(HasSemantics),
    }
}

impl<'a> MethodSemantics<'a> {
    pub(super) fn find(mut rows: Rows<'a, Self>, wanted: MethodSemanticsAttributes) -> Option<MethodDef<'a>> {
        rows.find(|row| row.semantics().contains(wanted))?.method().ok()
    }
}
