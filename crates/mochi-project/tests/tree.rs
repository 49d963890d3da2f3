//! `mochi pkg tree` and `mochi pkg why`: the graph of the lock.

use std::path::Path;

use mochi_project::lock::Lock;
use mochi_project::manifest::Manifest;
use mochi_project::tree::Tree;

fn lock(packages: &[(&str, &[&str])]) -> Lock {
    let row = |(id, dependencies): &(&str, &[&str])| {
        format!(
            "[[dotnet-package]]\nid = \"{id}\"\nversion = \"1.0.0\"\nsource = \"nuget.org\"\nmetadata-sha256 = \"\"\n\
             shim-sha256 = \"\"\nbindings-sha256 = \"\"\nabi = \"\"\nbridge = \"clr\"\ntarget-framework = \"net10.0\"\n\
             dependencies = {dependencies:?}\n"
        )
    };
    Lock::parse(Path::new("mochi.lock"), &packages.iter().map(row).collect::<String>()).unwrap()
}

fn manifest(text: &str) -> Manifest {
    Manifest::parse(Path::new("mochi.toml"), &format!("[dotnet-dependencies]\n{text}")).unwrap()
}

#[test]
fn each_package_shows_its_dependencies_once() {
    let lock = lock(&[("A", &["C 1.0"]), ("B", &["C [1.0,2.0)"]), ("C", &["D 1.0"]), ("D", &[])]);
    let manifest = manifest("b = \"1\"\nA = \"1\"\n");
    let tree = Tree::new(&manifest, &lock);
    let shown: Vec<_> = tree.nodes().iter().map(|node| (node.depth, node.package.id.clone(), node.repeated)).collect();
    let expected = [(0, "A", false), (1, "C", false), (2, "D", false), (0, "B", false), (1, "C", true)];
    assert_eq!(shown, expected.map(|(depth, id, repeated)| (depth, id.to_owned(), repeated)));
}

#[test]
fn the_shortest_chain_is_found() {
    let lock = lock(&[("A", &["B 1.0"]), ("B", &["C 1.0"]), ("C", &[]), ("E", &["C (1.0,3.0]"]), ("X", &[])]);
    let manifest = manifest("A = \"1\"\nE = \"1\"\n");
    let tree = Tree::new(&manifest, &lock);
    let chain: Vec<_> =
        tree.chain("c").unwrap().iter().map(|step| (step.package.id.clone(), step.asked.to_string())).collect();
    assert_eq!(chain, [("E".to_owned(), "1".to_owned()), ("C".to_owned(), ">1.0.0, <=3.0.0".to_owned())]);
    assert_eq!(tree.chain("X"), None);
    assert_eq!(tree.chain("nothing"), None);
}

#[test]
fn a_cycle_ends() {
    let lock = lock(&[("A", &["B 1.0"]), ("B", &["A 1.0"])]);
    let manifest = manifest("A = \"1\"\n");
    assert_eq!(Tree::new(&manifest, &lock).nodes().len(), 3);
    assert_eq!(Tree::new(&manifest, &lock).chain("Z"), None);
}
