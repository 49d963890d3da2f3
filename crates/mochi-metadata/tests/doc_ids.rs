//! Documentation ids are those that csc writes, and those of the documentation that comes with the reference pack.

mod common;

use std::collections::HashSet;
use std::path::Path;

use common::Dotnet;
use mochi_metadata::Image;

#[test]
fn ids_are_those_of_csc() {
    let folder = common::folder("doc_ids");
    let (output, documentation) = (folder.join("documented.dll"), folder.join("documented.xml"));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/documented.cs");
    let doc = format!("-doc:{}", documentation.display());
    Dotnet::find().csc(&output, ["-t:library".as_ref(), doc.as_ref(), source.as_os_str()]);
    let (ours, theirs) = (ids_of_image(&output), ids_of_documentation(&documentation));
    assert!(theirs.len() > 40, "only {} members are documented", theirs.len());
    let missing: Vec<_> = theirs.difference(&ours).collect();
    assert!(missing.is_empty(), "not found in the image: {missing:#?}");
}

/// The tool behind these files writes the names of explicit implementations in its own way; and a few members are
/// documented that the reference assemblies do not have.
#[test]
fn ids_find_the_documentation_of_the_framework() {
    let (mut found, mut missing) = (0, Vec::new());
    for assembly in Dotnet::find().reference_pack() {
        let documentation = assembly.with_extension("xml");
        if documentation.exists() {
            let (ours, theirs) = (ids_of_image(&assembly), ids_of_documentation(&documentation));
            found += theirs.intersection(&ours).count();
            missing.extend(theirs.difference(&ours).filter(|id| !is_explicit_implementation(id)).cloned());
        }
    }
    assert!(found > 30_000, "only {found} members are documented");
    assert!(missing.len() * 200 < found, "{found} are found, {} are not: {missing:#?}", missing.len());
}

fn is_explicit_implementation(id: &str) -> bool {
    id.replace("#ctor", "").replace("#cctor", "").contains('#')
}

fn ids_of_image(path: &Path) -> HashSet<String> {
    let bytes = std::fs::read(path).expect("the assembly can be read");
    let image = Image::parse(&bytes).expect("the assembly is good");
    let mut ids = HashSet::new();
    for ty in image.type_defs() {
        ids.extend(ty.doc_id());
        ids.extend(ty.fields().map(|field| field.doc_id().expect("a field has an id")));
        ids.extend(ty.methods().map(|method| method.doc_id().expect("a method has an id")));
        ids.extend(ty.properties().map(|property| property.doc_id().expect("a property has an id")));
        ids.extend(ty.events().map(|event| event.doc_id().expect("an event has an id")));
    }
    ids
}

fn ids_of_documentation(path: &Path) -> HashSet<String> {
    let text = std::fs::read_to_string(path).expect("the documentation can be read");
    let names = text.split("<member name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    names.map(|name| name.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).collect()
}
