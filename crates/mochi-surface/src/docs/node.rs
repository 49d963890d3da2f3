//! The inside of one `<member>`, as a small tree.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deeper markup is dropped: no library documents itself 64 elements deep.
const MAX_DEPTH: usize = 64;

/// Text or an element of a documentation comment.
#[derive(Debug, PartialEq)]
pub(super) enum Node<'a> {
    Text(Cow<'a, str>),
    Element(Element<'a>),
}

/// An element with what is inside it.
#[derive(Debug, PartialEq)]
pub(super) struct Element<'a> {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node<'a>>,
}

impl Element<'_> {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a fragment of XML: the content of a `<member>`.
pub(super) fn parse(xml: &str) -> Result<Vec<Node<'_>>, quick_xml::Error> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    children(&mut reader, 0)
}

fn children<'a>(reader: &mut Reader<&'a [u8]>, depth: usize) -> Result<Vec<Node<'a>>, quick_xml::Error> {
    let mut nodes = Vec::new();
    loop {
        match reader.read_event()? {
            Event::Start(start) if depth < MAX_DEPTH => {
                let (name, attributes) = head(&start)?;
                nodes.push(Node::Element(Element { name, attributes, children: children(reader, depth + 1)? }));
            }
            Event::Start(start) => {
                reader.read_to_end(start.name())?;
            }
            Event::Text(text) => nodes.push(Node::Text(text.unescape_with(entity)?)),
            Event::CData(data) => {
                nodes.push(Node::Text(Cow::Owned(String::from_utf8_lossy(&data.into_inner()).into_owned())));
            }
            Event::End(_) | Event::Eof => return Ok(nodes),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

type Head = (String, Vec<(String, String)>);

fn head(start: &BytesStart<'_>) -> Result<Head, quick_xml::Error> {
    let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute?;
        let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        attributes.push((key, attribute.unescape_value()?.into_owned()));
    }
    Ok((name, attributes))
}

/// XML's five entities, and the blank that HTML writers expect to exist.
fn entity(name: &str) -> Option<&'static str> {
    match name {
        "nbsp" => Some("\u{a0}"),
        _ => quick_xml::escape::resolve_predefined_entity(name),
    }
}
