use super::Binder;
use crate::signature::Sig;
use crate::world::DefId;

impl Binder<'_> {
    /// Names what a program can make to pass it for a parameter of this type: who wants an `IList<T>` is given a `List<T>`, and who
    /// wants a `CancellationToken` that of a `CancellationTokenSource`.
    pub(crate) fn name_maker(&mut self, sig: &Sig) {
        let known = self.world.known();
        // not to be had is not to be had: the parameter crosses all the same
        match sig {
            Sig::Instance(id, arguments) => {
                if let Some(maker) = self.maker(*id) {
                    let _ = self.instance(maker, arguments);
                }
            }
            Sig::Def(id) if Some(*id) == known.cancellation_token => {
                let _ = known.cancellation_source.map(|source| self.definition(source));
            }
            Sig::Def(_)
            | Sig::Void
            | Sig::Bool
            | Sig::Char
            | Sig::String
            | Sig::Object
            | Sig::TypedReference
            | Sig::Scalar(_)
            | Sig::TypeVariable(_)
            | Sig::MethodVariable(_)
            | Sig::Array(_)
            | Sig::MultiArray(..)
            | Sig::Pointer(_)
            | Sig::ByRef(_)
            | Sig::FunctionPointer(..)
            | Sig::Modified(_)
            | Sig::Unresolved(_) => {}
        }
    }

    fn maker(&self, id: DefId) -> Option<DefId> {
        let name = &self.world.def(id).name;
        let known = self.world.known();
        if name.namespace == "System" && name.path == ["IProgress`1"] {
            return known.progress;
        }
        if name.is("System.Buffers.IBufferWriter`1") {
            return known.buffer;
        }
        if name.namespace != "System.Collections.Generic" {
            return None;
        }
        match name.path.first()?.as_str() {
            "IEnumerable`1" | "ICollection`1" | "IList`1" | "IReadOnlyCollection`1" | "IReadOnlyList`1" => known.list,
            "IDictionary`2" | "IReadOnlyDictionary`2" => known.dictionary,
            "ISet`1" | "IReadOnlySet`1" => known.hash_set,
            _ => None,
        }
    }
}
