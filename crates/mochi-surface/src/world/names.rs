//! Which type names C# can say, and which mean one type only.

use std::collections::{HashMap, HashSet};

use super::Assembly;
use crate::identifier::{is_namespace, is_type_name};
use crate::model::TypeName;

/// What the names of all assemblies together make of one name.
#[derive(Debug)]
pub(super) struct Names<'w> {
    /// How many visible types have a full name; those of the outermost type decide.
    types: HashMap<(&'w str, &'w str), u32>,
    /// Every namespace, and what it is nested in.
    namespaces: HashSet<&'w str>,
}

impl<'w> Names<'w> {
    pub(super) fn new(assemblies: &[Assembly<'w>]) -> Self {
        let mut names = Self { types: HashMap::new(), namespaces: HashSet::new() };
        for (ty, namespace, name) in assemblies.iter().flat_map(Assembly::tops) {
            // of the namespaces those of types that are not visible count too: the compiler sees them
            if names.namespaces.insert(namespace) {
                names.namespaces.extend(prefixes(namespace));
            }
            if ty.is_visible {
                *names.types.entry((namespace, name)).or_default() += 1;
            }
        }
        names
    }

    /// Whether more than one assembly defines the name (CS0433).
    pub(super) fn is_ambiguous(&self, name: &TypeName) -> bool {
        self.types.get(&(&name.namespace, &name.path[0])).is_some_and(|&count| count > 1)
    }

    /// Whether C# can write the name: identifiers only, and no part of it both type and namespace (CS0434).
    pub(super) fn is_expressible(&self, name: &TypeName) -> bool {
        let outermost = if name.namespace.is_empty() {
            name.path[0].clone()
        } else {
            format!("{}.{}", name.namespace, name.path[0])
        };
        is_namespace(&name.namespace)
            && name.path.iter().all(|part| is_type_name(part))
            && !self.namespaces.contains(outermost.as_str())
            && !prefixes(&name.namespace).chain([name.namespace.as_str()]).any(|prefix| self.is_type(prefix))
    }

    fn is_type(&self, full_name: &str) -> bool {
        let (namespace, name) = full_name.rsplit_once('.').unwrap_or(("", full_name));
        self.types.contains_key(&(namespace, name))
    }
}

/// `A.B` and `A` of `A.B.C`.
fn prefixes(namespace: &str) -> impl Iterator<Item = &str> {
    namespace.match_indices('.').map(|(place, _)| &namespace[..place])
}
