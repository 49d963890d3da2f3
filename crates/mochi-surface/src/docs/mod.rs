//! XML documentation files to [`Docs`](crate::model::Docs).

mod block;
mod cref;
mod file;
mod inline;
mod markdown;
mod member;
mod node;

#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use file::File;
pub(crate) use member::Comment;

/// The documentation of one assembly, read when a member first asks.
#[derive(Debug)]
pub(crate) struct Library<'a> {
    xml: Option<&'a [u8]>,
    file: OnceCell<Result<File<'a>, String>>,
}

impl<'a> Library<'a> {
    pub(crate) fn new(xml: Option<&'a [u8]>) -> Self {
        Self { xml, file: OnceCell::new() }
    }

    /// The comment of a member, by its documentation id; empty where there is none.
    pub(crate) fn comment(&self, id: &str) -> Comment {
        let file = self.file.get_or_init(|| self.xml.map_or_else(|| Ok(File::default()), File::parse));
        let Some(xml) = file.as_ref().ok().and_then(|file| file.member(id)) else { return Comment::default() };
        // the file was read to its end before, so that only entities that nobody declared can fail here
        node::parse(xml).map(|nodes| member::comment(&nodes)).unwrap_or_default()
    }

    /// Why the file could not be read, once something asked for it.
    pub(crate) fn error(&self) -> Option<&str> {
        self.file.get().and_then(|file| file.as_ref().err()).map(String::as_str)
    }
}
