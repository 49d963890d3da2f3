//! What a manifest names of what is generic.

use super::Binder;
use crate::Diagnostic;
use crate::instances::{Methods, Named, refused};
use crate::model::{MethodInstance, Ty};
use crate::nullability::Annotations;
use crate::signature::{Instance, Sig};
use crate::skip::SkipCode;

impl<'w> Binder<'w> {
    /// Names the types, and what methods take and give for chosen types; notes what stands for the parameters of these.
    pub(super) fn instances(&mut self, named: &[Named<'w>], diagnostics: &mut Vec<Diagnostic>) {
        for of in named {
            match of {
                Named::Type(of) => {
                    if let Err(code) = self.chosen(of) {
                        let message = format!("it does not cross as `{}` ({})", of.display(self.world), code.code());
                        diagnostics.push(refused(&self.world.def(of.id).name.to_string(), &message));
                    }
                }
                Named::Methods(of) => match self.method_instance(of) {
                    Ok(instance) => self.methods.push(instance),
                    Err((sig, code)) => {
                        let item = format!("{}.{}", self.world.def(of.of).name, of.name);
                        let message = format!("`{}` does not cross ({})", sig.display(self.world), code.code());
                        diagnostics.push(refused(&item, &message));
                    }
                },
            }
        }
    }

    fn method_instance(&mut self, of: &Methods<'w>) -> Result<MethodInstance, (Sig, SkipCode)> {
        let all = of.types.iter().chain(&of.arguments);
        let arguments = all.map(|sig| self.ty_of(sig, Annotations::NONE).map_err(|code| (sig.clone(), code)));
        let arguments: Vec<Ty> = arguments.collect::<Result<_, _>>()?;
        if !of.types.is_empty() {
            let instance = Instance { id: of.of, arguments: of.types.clone() };
            self.chosen(&instance).map_err(|code| (Sig::Instance(instance.id, instance.arguments), code))?;
        }
        for row in &of.rows {
            let Ok(signature) = row.signature() else { continue };
            for ty in signature.parameters.iter().chain([&signature.return_type]) {
                let sig = Sig::new(self.world, of.of, ty).replace(&of.types, &of.arguments);
                // what does not cross keeps the method itself from being there
                let _ = self.ty_of(sig.referent(), Annotations::NONE);
            }
        }
        Ok(MethodInstance { ty: self.world.def(of.of).name.clone(), name: of.name.clone(), arguments })
    }
}
