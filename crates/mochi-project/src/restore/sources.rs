use std::{
    fs,
    path::{Path, PathBuf},
};

use quick_xml::{Reader, events::Event};
use serde::Deserialize;

/// The package sources that NuGet's configuration names.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// Name and address; the nearest configuration first.
    named: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct PackageMetadata {
    source: Option<String>,
}

impl Sources {
    pub(super) fn read(configurations: &[PathBuf]) -> Self {
        let texts = configurations.iter().filter_map(|file| fs::read_to_string(file).ok());
        Self { named: texts.flat_map(|text| package_sources(&text)).collect() }
    }

    /// The name of the source that an unpacked package came from. An address or a path is never told: it may be that
    /// of this machine's mirror.
    pub(super) fn of(&self, package: &Path) -> String {
        let metadata = fs::read(package.join(".nupkg.metadata")).ok();
        let address = metadata.and_then(|bytes| serde_json::from_slice::<PackageMetadata>(&bytes).ok()?.source);
        let same = |(_, value): &&(String, String)| {
            address.as_ref().is_some_and(|address| value.trim_end_matches('/') == address.trim_end_matches('/'))
        };
        let found = self.named.iter().find(same).or(self.named.first());
        found.map_or_else(|| "nuget.org".to_owned(), |(name, _)| name.clone())
    }
}

/// `<packageSources><add key=".." value=".." />`; a malformed file is NuGet's to complain about.
fn package_sources(text: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut within = false;
    let mut found = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) if start.name().as_ref() == b"packageSources" => within = true,
            Ok(Event::End(end)) if end.name().as_ref() == b"packageSources" => within = false,
            Ok(Event::Empty(add) | Event::Start(add)) if within && add.name().as_ref() == b"add" => {
                let attribute = |name| add.try_get_attribute(name).ok()??.unescape_value().ok();
                if let (Some(key), Some(value)) = (attribute("key"), attribute("value")) {
                    found.push((key.into_owned(), value.into_owned()));
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_read_with_their_names() {
        let text = "\u{feff}<?xml version=\"1.0\"?><configuration>
            <packageSources><clear/><add key=\"corp\" value=\"https://x/?a&amp;b\" /></packageSources>
            <packageSourceCredentials><add key=\"no\" value=\"no\" /></packageSourceCredentials></configuration>";
        assert_eq!(package_sources(text), [("corp".to_owned(), "https://x/?a&b".to_owned())]);
    }
}
