use super::type_def::NESTING_LIMIT;
use crate::{Error, ErrorKind, NamedType, ResolutionScope, Result, Row};

table! {
    /// A type of another module (II.22.38).
    TypeRef {
        /// The assembly, the module or the enclosing type to look in; `None` means the exported types.
        resolution_scope: optional_coded(ResolutionScope),
        /// The name, with its `` `arity ``.
        type_name: string,
        /// The namespace; empty for a nested type.
        type_namespace: string,
    }
}

impl<'a> TypeRef<'a> {
    /// The reference to the type that this one is nested in.
    pub fn enclosing_class(self) -> Result<Option<TypeRef<'a>>> {
        Ok(match self.resolution_scope()? {
            Some(ResolutionScope::TypeRef(outer)) => Some(outer),
            Some(ResolutionScope::Module(_) | ResolutionScope::ModuleRef(_) | ResolutionScope::AssemblyRef(_))
            | None => None,
        })
    }

    /// This reference and those around it, the outermost last.
    pub fn enclosing_chain(self) -> Result<Vec<TypeRef<'a>>> {
        let mut chain = vec![self];
        let mut inner = self;
        while let Some(outer) = inner.enclosing_class()? {
            if chain.len() == NESTING_LIMIT {
                return Err(Error::new(ErrorKind::TooDeep).in_row(self.token()));
            }
            chain.push(outer);
            inner = outer;
        }
        Ok(chain)
    }

    /// The whole name as reflection writes it: `Namespace.Outer+Inner`.
    pub fn full_name(self) -> Result<String> {
        NamedType::TypeRef(self).full_name()
    }
}
