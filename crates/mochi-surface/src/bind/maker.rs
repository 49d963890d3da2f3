use super::Binder;
use crate::signature::Sig;
use crate::world::DefId;

impl Binder<'_> {
    /// Names what a program can make to pass it for a parameter of this type: who wants an `IList<T>` is given a `List<T>`.
    pub(crate) fn name_maker(&mut self, sig: &Sig) {
        let Sig::Instance(id, arguments) = sig else { return };
        if let Some(maker) = self.maker(*id) {
            // not to be had is not to be had: the parameter crosses all the same
            let _ = self.instance(maker, arguments);
        }
    }

    fn maker(&self, id: DefId) -> Option<DefId> {
        let name = &self.world.def(id).name;
        let known = self.world.known();
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
