use super::type_def::NESTING_LIMIT;
use crate::{AssemblyRef, Error, ErrorKind, Implementation, Result, Row, Rows};

table! {
    /// A type that is forwarded to another assembly, or defined in another module of this one (II.22.14).
    ExportedType {
        /// Flags; [`TypeAttributes::FORWARDER`](crate::TypeAttributes::FORWARDER) marks a forwarded type.
        flags: flags32(TypeAttributes),
        /// A hint to the row of the type where it is defined.
        type_def_id: u32,
        /// The name, with its `` `arity ``.
        type_name: string,
        /// The namespace; empty for a nested type.
        type_namespace: string,
        /// The assembly, the file or the enclosing type it is in.
        implementation: coded(Implementation),
    }
}

impl<'a> ExportedType<'a> {
    /// The assembly that the type, or the type it is nested in, is forwarded to; `None` for a type of another module.
    pub fn forwarded_to(self) -> Result<Option<AssemblyRef<'a>>> {
        let mut ty = self;
        for _ in 0..NESTING_LIMIT {
            match ty.implementation()? {
                Implementation::AssemblyRef(assembly) => return Ok(Some(assembly)),
                Implementation::File(_) => return Ok(None),
                Implementation::ExportedType(outer) => ty = outer,
            }
        }
        Err(Error::new(ErrorKind::TooDeep).in_row(self.token()))
    }

    /// The exported types that are nested in this one.
    pub fn nested_types(self) -> impl Iterator<Item = ExportedType<'a>> {
        let all: Rows<'a, ExportedType<'a>> = self.image.rows();
        all.filter(move |ty| ty.implementation() == Ok(Implementation::ExportedType(self)))
    }
}
