//! Bytes to images: which assemblies the graph consists of.

use std::collections::BTreeMap;

use mochi_metadata::Image;

use crate::model::{PackageId, PackageKind};
use crate::{Diagnostic, Input, Rejected};

/// An assembly of the graph.
#[derive(Debug)]
pub(crate) struct Loaded<'a> {
    pub(crate) package: PackageId,
    pub(crate) kind: PackageKind,
    /// The file name, for messages.
    pub(crate) file: &'a str,
    /// The simple name, from the manifest.
    pub(crate) name: String,
    pub(crate) image: Image<'a>,
    pub(crate) documentation: Option<&'a [u8]>,
    pub(crate) rejected: Option<&'a Rejected>,
    version: [u16; 4],
}

/// Parses every assembly, ordered by simple name. Of two with one simple name the higher version stays, as when the
/// SDK resolves conflicts; of two that are equal in this, the framework's.
///
/// `order` holds the positions of the packages in their order in the API.
pub(crate) fn load<'a>(input: &'a Input<'a>, order: &[usize], diagnostics: &mut Vec<Diagnostic>) -> Vec<Loaded<'a>> {
    let mut by_name: BTreeMap<String, Loaded<'a>> = BTreeMap::new();
    for (id, &position) in order.iter().enumerate() {
        let package = &input.packages[position];
        for assembly in &package.assemblies {
            let report = |message: String| Diagnostic { subject: assembly.name.to_owned(), message, is_refusal: false };
            let (image, name, version) = match parse(assembly.bytes) {
                Ok(parsed) => parsed,
                Err(message) => {
                    diagnostics.push(report(message));
                    continue;
                }
            };
            let loaded = Loaded {
                package: PackageId(id as u32),
                kind: package.kind,
                file: assembly.name,
                name: name.clone(),
                image,
                documentation: assembly.documentation,
                rejected: input.rejected.get(&package.id),
                version,
            };
            // simple names are compared without case (II.6.2.3)
            let key = name.to_ascii_lowercase();
            let rank = |it: &Loaded<'_>| (it.version, it.kind == PackageKind::Framework);
            match by_name.get(&key) {
                Some(other) if rank(other) >= rank(&loaded) => {}
                _ => drop(by_name.insert(key, loaded)),
            }
        }
    }
    by_name.into_values().collect()
}

type Parsed<'a> = (Image<'a>, String, [u16; 4]);

fn parse(bytes: &[u8]) -> Result<Parsed<'_>, String> {
    let image = Image::parse(bytes).map_err(|error| error.to_string())?;
    let (name, version) = identity(&image)?;
    Ok((image, name, version))
}

fn identity(image: &Image<'_>) -> Result<(String, [u16; 4]), String> {
    let manifest = image.assembly().ok_or("a netmodule, which is no assembly of its own")?;
    Ok((manifest.name().map_err(|error| error.to_string())?.to_owned(), manifest.version()))
}
