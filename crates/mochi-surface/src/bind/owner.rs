use mochi_metadata::{MethodDef, Type, TypeDef};

use super::Binder;
use crate::identifier::is_identifier;
use crate::members::{self, Member, Overloads};
use crate::nullability::Annotations;
use crate::reason::Reason;
use crate::signature::{Instance, Sig};
use crate::skip::{Skip, SkipCode};
use crate::world::{DefId, World};

/// A type whose members are read: what all of them need to know of it.
#[derive(Debug)]
pub(crate) struct Owner<'w> {
    pub(crate) id: DefId,
    /// What its type variables stand for.
    pub(crate) arguments: Vec<Sig>,
    pub(crate) row: TypeDef<'w>,
    pub(crate) name: String,
    /// By name, then signature.
    pub(crate) members: Vec<Member<'w>>,
    pub(crate) overloads: Overloads<'w>,
}

impl<'w> Owner<'w> {
    pub(crate) fn new(world: &World<'w>, of: &Instance) -> Self {
        let row = world.row(of.id);
        let mut members = members::public(row);
        let overloads = Overloads::new(world, of, &members);
        members.sort_by_cached_key(|member| (member.name(), member.parameter_list(world, of)));
        Self { id: of.id, arguments: of.arguments.clone(), row, name: of.display(world), members, overloads }
    }

    /// Its methods, which are no halves of anything.
    pub(crate) fn methods(&self) -> impl Iterator<Item = MethodDef<'w>> {
        self.members.iter().filter_map(|member| match member {
            Member::Method(method) => Some(*method),
            Member::Constructor(_) | Member::Property(_) | Member::Event(_) | Member::Field(_) | Member::Invoke(_) => {
                None
            }
        })
    }

    /// The type as such.
    pub(crate) fn instance(&self) -> Instance {
        Instance { id: self.id, arguments: self.arguments.clone() }
    }

    /// A type in a signature of a member, and what is written on it.
    pub(crate) fn place<'a>(
        &self,
        world: &World<'_>,
        ty: &Type<'_>,
        written: Annotations<'a>,
    ) -> (Sig, Annotations<'a>) {
        let open = Sig::new(world, self.id, ty);
        let annotations = written.of_variables(&open);
        (open.substitute(&self.arguments), annotations)
    }

    /// The row in the catalogue of skips.
    pub(crate) fn skip(&self, world: &World<'_>, member: Member<'w>, reason: Reason) -> Skip {
        Skip { member: self.full_name(world, member), code: reason.code, detail: reason.detail }
    }

    /// `Namespace.Type.Member`, with parameter types where overloads need telling apart.
    pub(crate) fn full_name(&self, world: &World<'_>, member: Member<'w>) -> String {
        let name = member.name();
        let mut full_name = format!("{}.{name}", self.name);
        if self.overloads.is_overloaded(name) {
            full_name.push_str(&member.parameter_list(world, &self.instance()));
        }
        full_name
    }
}

impl Member<'_> {
    /// `(int, string)`, and ` -> bool` after it for a conversion, which its result tells apart; nothing where there are
    /// no parameters to speak of.
    fn parameter_list(self, world: &World<'_>, of: &Instance) -> String {
        let (parameters, result) = match self {
            Self::Constructor(method) | Self::Method(method) | Self::Invoke(method) => match method.signature() {
                Ok(signature) => (signature.parameters, Some(signature.return_type)),
                Err(_) => (Vec::new(), None),
            },
            Self::Property(property) => {
                (property.signature().map(|signature| signature.parameters).unwrap_or_default(), None)
            }
            Self::Event(_) | Self::Field(_) => return String::new(),
        };
        let shown = |ty: &Type<'_>| Sig::new(world, of.id, ty).substitute(&of.arguments).display(world);
        let parameters: Vec<String> = parameters.iter().map(shown).collect();
        let is_conversion = matches!(self.name(), "op_Implicit" | "op_Explicit" | "op_CheckedExplicit");
        let result = result.filter(|_| is_conversion).map(|ty| format!(" -> {}", shown(&ty))).unwrap_or_default();
        format!("({}){result}", parameters.join(", "))
    }
}

impl<'w> Binder<'w> {
    /// What keeps C# from telling a member from others.
    pub(crate) fn check_distinct(&self, owner: &Owner<'w>, member: Member<'w>) -> Result<(), Reason> {
        if owner.overloads.is_distinct(self.world, &owner.instance(), member) {
            return Ok(());
        }
        Err(Reason::new(SkipCode::NotExpressible, "another member has the same name and parameters"))
    }

    /// What keeps the manifest from wanting a member, or C# from naming or calling it.
    pub(crate) fn check_name(&self, owner: &Owner<'w>, member: Member<'w>) -> Result<(), Reason> {
        let name = member.name();
        if self.world.is_excluded(&format!("{}.{name}", owner.name)) {
            return Err(Reason::new(SkipCode::Excluded, "the member is excluded"));
        }
        if let Some(message) = self.world.rejection(owner.id, || owner.full_name(self.world, member)) {
            return Err(Reason::new(SkipCode::NotExpressible, message));
        }
        let is_constructor = matches!(member, Member::Constructor(_));
        if !is_constructor && name != members::COPY && !is_identifier(name) {
            return Err(Reason::new(SkipCode::NotExpressible, format!("`{name}` is not an identifier")));
        }
        Ok(())
    }
}
