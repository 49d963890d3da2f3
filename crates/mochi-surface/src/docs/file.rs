//! A documentation file: which member owns which part of its text.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Where the documentation of each member is in the file.
#[derive(Debug, Default)]
pub(super) struct File<'a> {
    /// By documentation id (`M:Ns.Type.Method(System.Int32)`); the first of two that are equal.
    members: HashMap<String, &'a str>,
}

impl<'a> File<'a> {
    /// Finds the members; their content stays text until it is asked for.
    pub(super) fn parse(xml: &'a [u8]) -> Result<Self, String> {
        let text = std::str::from_utf8(xml).map_err(|_| "it is not UTF-8".to_owned())?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader::from_str(text);
        let mut members = HashMap::new();
        let mut open = 0;
        loop {
            match reader.read_event().map_err(|error| error.to_string())? {
                Event::Start(start) if start.name().as_ref() == b"member" => {
                    let id = start.try_get_attribute("name").map_err(|error| error.to_string())?;
                    let span = reader.read_to_end(start.name()).map_err(|error| error.to_string())?;
                    if let Some(id) = id {
                        let id = id.unescape_value().map_err(|error| error.to_string())?.into_owned();
                        members.entry(id).or_insert(&text[span.start as usize..span.end as usize]);
                    }
                }
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                Event::Eof if open > 0 => return Err("an element is not closed".to_owned()),
                Event::Eof => return Ok(Self { members }),
                Event::Empty(_)
                | Event::Text(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
    }

    /// The XML inside the member's element.
    pub(super) fn member(&self, id: &str) -> Option<&'a str> {
        self.members.get(id).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_by_id() {
        let file = File::parse(
            b"\xef\xbb\xbf<doc><members><member name=\"T:A\"><summary>one</summary></member>\
              <member name=\"M:A.op_Implicit(B&lt;C&gt;)\"/><member name=\"T:A\">two</member></members></doc>",
        )
        .unwrap();
        assert_eq!(file.member("T:A"), Some("<summary>one</summary>"));
        assert_eq!(file.member("T:B"), None);
    }

    #[test]
    fn malformed() {
        let error = File::parse(b"<doc><members><member name=\"T:A\"><summary></members>").unwrap_err();
        assert!(error.contains("summary"), "{error}");
        assert_eq!(File::parse(b"<doc><members>").unwrap_err(), "an element is not closed");
        assert_eq!(File::parse(b"\xff\xfe<\0").unwrap_err(), "it is not UTF-8");
    }
}
