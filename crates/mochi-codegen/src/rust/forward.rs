//! Methods of traits that pass themselves on to a method of a type.

use super::docs;
use super::method::{self, Spelled};
use super::options;
use super::scope::Scope;
use super::text::Writer;
use crate::plan::Entry;
use mochi_surface::model::Docs;

/// Such a method.
pub(super) struct Forward<'a> {
    pub(super) entry: &'a Entry,
    pub(super) spelled: &'a Spelled,
    /// Its name in the trait.
    pub(super) name: &'a str,
    /// `&self`
    pub(super) this: &'a str,
    /// Takes the options; another that does not may stand before it, with the documentation.
    pub(super) is_long: bool,
    pub(super) has_short: bool,
    /// `rt::extend!(Calls::add =>`
    pub(super) call: &'a str,
    /// What the call passes for the receiver.
    pub(super) pass: &'a str,
    /// What stands behind all that is passed.
    pub(super) end: &'a str,
}

impl Forward<'_> {
    pub(super) fn print(&self, out: &mut Writer, scope: &Scope<'_>) {
        let Self { entry, spelled, .. } = self;
        let others = &spelled.declared[1..];
        let mut declared = vec![self.this.to_owned()];
        declared.extend(others.iter().cloned());
        let mut passed = vec![self.pass];
        passed.extend(others.iter().filter_map(|of| Some(of.split_once(':')?.0)));
        if let Some(options) = entry.options.as_ref().filter(|_| self.is_long) {
            let lifetime = options::lifetime(scope, &entry.parameters[options.required..]);
            declared.push(format!("__mochi_options: {}{lifetime}", options.ident));
            passed.push("__mochi_options");
        }
        let is_told = self.is_long && self.has_short;
        let summary = if is_told { String::new() } else { method::renamed(entry).summary };
        docs::print(out, &Docs { summary, ..Docs::default() }, &entry.member, entry.obsolete.as_deref());
        method::head(out, scope, &format!("fn {}", self.name), spelled, &declared);
        out.indented(&format!("{} {}{})", self.call, passed.join(", "), self.end));
        out.line("}");
    }
}
