use super::scope::Scope;
use super::text::Writer;
use super::{
    constant, iteration,
    method::{self, Owner},
    task,
};
use crate::plan::{ConstantPlan, Table};
use mochi_surface::model::TypeId;

/// Prints what a type can do: be iterated over, then the `impl` block of its constants and its entries in table order.
pub(super) fn print(
    out: &mut Writer,
    scope: &Scope<'_>,
    id: TypeId,
    constants: &[ConstantPlan],
    table: Option<&Table>,
) {
    iteration::print(out, scope, id);
    task::through(out, scope, id);
    table.iter().for_each(|table| task::print(out, scope, id, table));
    let ty = scope.plan_of(id);
    let methods: Vec<_> =
        table.into_iter().flat_map(Table::methods).filter(|&(slot, _)| ty.added_by(slot).is_none()).collect();
    if constants.is_empty() && methods.is_empty() {
        return;
    }
    let owner = Owner::new(scope, id);
    out.gap();
    let open = head(out, scope, id, &owner.ty);
    out.block(&open, "}", |out| {
        let mut first = true;
        let mut between = |out: &mut Writer| {
            if !std::mem::take(&mut first) {
                out.gap();
            }
        };
        for constant in constants {
            between(out);
            constant::print(out, scope, ty, constant);
        }
        for (slot, entry) in methods {
            between(out);
            method::print(out, scope, &owner, slot, entry);
        }
    });
}

/// Prints the head of an `impl` block that has the type parameters of a type, up to the brace.
pub(super) fn head(out: &mut Writer, scope: &Scope<'_>, id: TypeId, of: &str) -> String {
    let bounds = iteration::bounds(scope, id);
    let generics = if bounds.is_empty() { String::new() } else { format!("<{bounds}>") };
    let open = format!("impl{generics} {of} {{");
    if generics.is_empty() || out.fits(&open) {
        return open;
    }
    out.line(&format!("impl{generics}"));
    out.indented(of);
    "{".to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::module;
    use super::*;
    use crate::plan::{Call, Crossing, Entry, Passed, Plain};
    use crate::sample;

    fn printed(entries: Vec<Entry>) -> String {
        let plan = sample::plan(&[(&["acme"], "Order")]);
        let modules = module::tree(&plan);
        let scope = Scope::new(&plan, &modules[1]);
        let mut out = Writer::default();
        print(&mut out, &scope, TypeId(1), &[], Some(&Table { index: 0, entries, close: None, protected: Vec::new() }));
        out.finish()
    }

    #[test]
    fn a_body_is_one_line() {
        let text = sample::parameter("name", Crossing::Plain(Plain::Text), Passed::Required);
        let expected = "\
impl Order {
    /// .NET: `Order.put()`
    #[inline]
    pub fn put(&self, name: &str) -> rt::Result<()> {
        rt::method!(self[0](text name) -> ())
    }
}
";
        assert_eq!(printed(vec![sample::method("put", vec![text])]), expected);
    }

    #[test]
    fn a_constructor_gives_its_type() {
        let printed = printed(vec![Entry {
            call: Call::New { owner: false, required: Vec::new(), init: Vec::new() },
            ..sample::method("new", Vec::new())
        }]);
        assert!(printed.contains("    pub fn new() -> rt::Result<Order> {\n"), "{printed}");
        assert!(printed.contains("        rt::call!(Order[0]() -> object Order)\n"), "{printed}");
    }

    #[test]
    fn long_heads_are_broken() {
        let texts = ["first_of_the_names", "second_of_the_names", "third_of_the_names", "fourth_of_them"];
        let text = |name| sample::parameter(name, Crossing::Plain(Plain::Text), Passed::Required);
        let printed = printed(vec![sample::method("put", texts.into_iter().map(text).collect())]);
        assert!(printed.contains("    pub fn put(\n        &self,\n        first_of_the_names: &str,\n"), "{printed}");
        assert!(printed.contains("        fourth_of_them: &str,\n    ) -> rt::Result<()> {\n"), "{printed}");
    }

    #[test]
    fn many_arguments_are_passed_in_steps() {
        let many = |count: usize| {
            let number = |at| sample::parameter(&format!("x{at}"), Crossing::Plain(Plain::Bool), Passed::Required);
            printed(vec![sample::method("put", (1..count).map(number).collect())])
        };
        assert!(many(16).contains("        rt::method!(self[0](value x1, "));
        assert!(many(17).contains("        rt::call_in_steps!(Order[0](self, value x1, "));
    }

    #[test]
    fn what_is_not_there_has_no_method() {
        let missing = Entry { unavailable: Some("it emits".to_owned()), ..sample::method("emit", Vec::new()) };
        assert_eq!(printed(vec![missing.clone()]), "");
        let printed = printed(vec![missing, sample::method("put", Vec::new())]);
        assert!(printed.contains("rt::method!(self[1]() -> ())") && !printed.contains("emit"), "{printed}");
    }

    #[test]
    fn nothing_is_printed_for_a_type_without_members() {
        assert_eq!(printed(Vec::new()), "");
    }
}
