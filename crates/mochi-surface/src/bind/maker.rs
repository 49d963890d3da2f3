use super::Binder;
use crate::signature::Sig;

impl Binder<'_> {
    /// Names what a program can make to pass it for a parameter of this type: who wants an `IList<T>` is given a `List<T>`, who
    /// wants a `TextReader` a `StringReader`, and who wants a `CancellationToken` that of a `CancellationTokenSource`.
    pub(crate) fn name_maker(&mut self, sig: &Sig) {
        let maker = |id| self.world.known().maker(id);
        // not to be had is not to be had: the parameter crosses all the same
        match sig {
            Sig::Instance(id, arguments) => {
                if let Some(maker) = maker(*id) {
                    let _ = self.instance(maker, arguments);
                }
            }
            Sig::Def(id) => {
                if let Some(maker) = maker(*id) {
                    let _ = self.definition(maker);
                }
            }
            Sig::Void
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
}
