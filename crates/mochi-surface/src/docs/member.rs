//! The tags of one member's documentation.

use super::node::{Element, Node};
use super::{cref, markdown};
use crate::model::Docs;

/// What a member's comment says, and whether it takes the rest from another.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Comment {
    pub(crate) docs: Docs,
    pub(crate) inherit: Option<Inherit>,
}

/// `<inheritdoc/>`
#[derive(Debug, PartialEq)]
pub(crate) struct Inherit {
    /// Whose documentation it is; the base's or the interface's when it is not said.
    pub(crate) cref: Option<String>,
}

pub(super) fn comment(nodes: &[Node<'_>]) -> Comment {
    let mut comment = Comment::default();
    let mut remarks = Vec::new();
    let mut see_also = Vec::new();
    for node in nodes {
        let Node::Element(element) = node else { continue };
        tag(&mut comment, element, &mut remarks, &mut see_also);
    }
    if !see_also.is_empty() {
        remarks.push(format!("See also: {}", see_also.join(", ")));
    }
    comment.docs.remarks = remarks.join("\n\n");
    comment
}

fn tag(comment: &mut Comment, element: &Element<'_>, remarks: &mut Vec<String>, see_also: &mut Vec<String>) {
    let docs = &mut comment.docs;
    let text = || markdown::render(&element.children);
    match element.name.as_str() {
        "summary" => push_paragraph(&mut docs.summary, text()),
        "returns" | "value" => push_paragraph(&mut docs.returns, text()),
        "remarks" | "example" => remarks.extend(Some(text()).filter(|text| !text.is_empty())),
        "param" => {
            let text = text();
            if let (Some(name), false) = (element.attribute("name"), text.is_empty()) {
                docs.parameters.push((name.to_owned(), text));
            }
        }
        "exception" => {
            if let Some(cref) = element.attribute("cref") {
                docs.exceptions.push((cref::type_name(cref), text()));
            }
        }
        "seealso" => {
            let link = markdown::link(element);
            see_also.extend(Some(link).filter(|link| !link.is_empty()));
        }
        "inheritdoc" => comment.inherit = Some(Inherit { cref: element.attribute("cref").map(str::to_owned) }),
        // for other readers than the one of a binding: type parameters, permissions, versions, thread safety notes
        _ => {}
    }
}

fn push_paragraph(to: &mut String, text: String) {
    if !to.is_empty() && !text.is_empty() {
        to.push_str("\n\n");
    }
    to.push_str(&text);
}

impl Docs {
    /// What this says, and what `base` says where this is silent.
    pub(crate) fn or(mut self, base: Self) -> Self {
        let take = |own: &mut String, other: String| {
            if own.is_empty() {
                *own = other;
            }
        };
        take(&mut self.summary, base.summary);
        take(&mut self.remarks, base.remarks);
        take(&mut self.returns, base.returns);
        for (name, text) in base.parameters {
            if !self.parameters.iter().any(|(own, _)| *own == name) {
                self.parameters.push((name, text));
            }
        }
        for (name, text) in base.exceptions {
            if !self.exceptions.iter().any(|(own, _)| *own == name) {
                self.exceptions.push((name, text));
            }
        }
        self
    }
}
