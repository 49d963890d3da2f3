use super::{ClassPlan, Crossing, DelegatePlan, Entry, InterfacePlan, Plan, Shape, Table, TypePlan};
use mochi_surface::model::TypeId;

impl Plan {
    /// A type, and all that its arguments name.
    #[must_use]
    pub fn with_arguments(&self, id: TypeId) -> Vec<TypeId> {
        let mut all = vec![id];
        let mut next = 0;
        while let Some(&id) = all.get(next) {
            all.extend(self.ty(id).arguments().iter().copied().filter_map(Crossing::named));
            next += 1;
        }
        all
    }
}

impl Plan {
    /// What the bindings of a type name besides [`TypePlan::mentioned`]: what closures take and give that it takes, and
    /// what is called of who implements it.
    #[must_use]
    pub fn mentioned_by_closures(&self, id: TypeId) -> Vec<TypeId> {
        let entries = || self.ty(id).table().into_iter().flat_map(Table::methods).map(|(_, entry)| entry);
        // what is generic takes closures by the definition of their delegate, whose arguments are named already
        let own = entries().filter(|entry| entry.open.is_none());
        let closures = own.flat_map(|entry| &entry.parameters).filter_map(|of| self.closure(of));
        let functions = self.own_functions(id).unwrap_or_default();
        let (mut own, mut interfaces) = (Vec::new(), Vec::new());
        for members in entries().filter_map(|entry| entry.call.members()) {
            match self.shared_functions(members) {
                Some(shared) => interfaces.extend(shared),
                None => own.push(members),
            }
        }
        own.push(&functions[..]);
        let implemented = own.into_iter().flat_map(|of| self.implemented(of));
        let implemented: Vec<_> = implemented.map(|(_, entry)| entry).collect();
        let tasks = implemented.iter().filter_map(|entry| entry.awaits).map(|of| of.task);
        closures
            .chain(implemented.iter().copied())
            .flat_map(Entry::crossings)
            .filter_map(Crossing::named)
            .chain(tasks)
            .chain(interfaces)
            .collect()
    }
}

impl TypePlan {
    /// What the parameters of its definition stand for.
    #[must_use]
    pub fn arguments(&self) -> &[Crossing] {
        self.generic.as_ref().map_or(&[], |generic| &generic.arguments)
    }

    /// Every type that the bindings of this type name.
    #[must_use]
    pub fn mentioned(&self) -> Vec<TypeId> {
        let (ancestors, constants) = match &self.shape {
            _ if self.rust.in_runtime => return Vec::new(),
            Shape::Class(ClassPlan { is_static: true, constants, .. }) => (Vec::new(), constants),
            Shape::Class(ClassPlan { base, is, constants, .. }) => {
                (base.iter().chain(is).copied().collect(), constants)
            }
            Shape::Interface(InterfacePlan { base, is, constants, .. }) => ([&[*base], &is[..]].concat(), constants),
            Shape::Delegate(DelegatePlan { is, .. }) => (is.clone(), &Vec::new()),
            Shape::Enum(_) => return Vec::new(),
        };
        let entries = self.table().into_iter().flat_map(Table::methods);
        let crossings = entries.flat_map(|(_, entry)| entry.crossings());
        let entries = self.table().into_iter().flat_map(Table::methods);
        let tasks = entries.filter_map(|(_, entry)| entry.awaits).map(|of| of.task);
        let crossings = crossings.chain(constants.iter().map(|constant| constant.crossing));
        let crossings = crossings.chain(self.arguments().iter().copied());
        let fields = self.record().into_iter().flat_map(|record| &record.fields);
        let crossings = crossings.chain(fields.map(|field| Crossing::Plain(field.plain)));
        ancestors.into_iter().chain(crossings.filter_map(Crossing::named)).chain(tasks).collect()
    }

    /// Whether objects of it are tested, and its values boxed, by its identity: no entry does it, or none that Rust calls.
    #[must_use]
    pub fn is_found_by_identity(&self) -> bool {
        match &self.shape {
            _ if self.rust.in_runtime || !self.is_closed() => false,
            Shape::Class(class) => !class.is_static && (self.generic.is_some() || class.table.is_none()),
            Shape::Interface(interface) => self.generic.is_some() || interface.table.is_none(),
            Shape::Delegate(delegate) => self.generic.is_some() || delegate.table.is_none(),
            Shape::Enum(_) => true,
        }
    }
}
