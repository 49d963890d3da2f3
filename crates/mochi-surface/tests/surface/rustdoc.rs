//! The Markdown of documentation is what rustdoc takes without a warning.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

use mochi_surface::model::{Api, Docs, Kind, PackageKind};
use mochi_surface::{Input, read};

use super::support::{check, graph, packages};

#[test]
fn newtonsoft_json() {
    let files = graph::folder(&packages::newtonsoft());
    let packages = vec![
        graph::package("Newtonsoft.Json", PackageKind::Package, &files),
        graph::package("Microsoft.NETCore.App", PackageKind::Framework, graph::framework()),
    ];
    let (api, _) = read(&Input { packages, ..Input::default() });
    is_clean("newtonsoft_json", &api);
}

#[test]
fn hostile_comments() {
    let api = check::api(
        "/// <summary>[A] [B](c) [d]: e &lt;f&gt; &lt;/g&gt; *h* _i_ `j` http://k.org/_l_ ~~m~~ &amp;lt; \\n | # n</summary>
         /// <remarks># one <para>- two</para> <para>1. three</para> <c>`</c> <c>[x]</c> <code>```</code> <b>a*b</b> <see href=\"no url\">x</see></remarks>
         public class C { /// <summary><list type=\"table\"><item><term>[a]</term><description>&lt;b&gt;</description></item></list></summary>
           public int F; }",
    );
    is_clean("hostile_comments", &api);
}

/// Has rustdoc refuse every warning over the documentation of an API.
fn is_clean(name: &str, api: &Api) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("rustdoc");
    std::fs::create_dir_all(&folder).expect("a folder for rustdoc");
    let source = folder.join(format!("{name}.rs"));
    std::fs::write(&source, items(api)).expect("the source is written");
    let output = Command::new("rustdoc")
        .args(["--edition=2024", "--crate-type=lib", "-Drustdoc::all", "-Arustdoc::missing_crate_level_docs", "-o"])
        .arg(folder.join(name))
        .arg(&source)
        .output()
        .expect("rustdoc starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A function for each comment.
fn items(api: &Api) -> String {
    let mut out = String::new();
    for ty in &api.types {
        let mut comments = vec![&ty.docs];
        match &ty.kind {
            Kind::Enum(it) => comments.extend(it.members.iter().map(|member| &member.docs)),
            Kind::Class(class) => comments.extend(class.body.methods.iter().map(|method| &method.docs)),
            Kind::Delegate(delegate) => comments.extend(delegate.body.methods.iter().map(|method| &method.docs)),
            Kind::Interface(interface) => comments.extend(interface.body.methods.iter().map(|method| &method.docs)),
            Kind::Contract(body) => comments.extend(body.methods.iter().map(|method| &method.docs)),
        }
        let documented = comments.into_iter().filter(|docs| **docs != Docs::default());
        documented.for_each(|docs| item(&mut out, docs));
    }
    out
}

fn item(out: &mut String, docs: &Docs) {
    let texts = [&docs.summary, &docs.remarks, &docs.returns];
    let named = docs.parameters.iter().chain(&docs.exceptions).map(|(_, text)| text);
    for line in texts.into_iter().chain(named).flat_map(|text| text.lines().chain([""])) {
        writeln!(out, "/// {line}").expect("writing to a string does not fail");
    }
    let number = out.len();
    writeln!(out, "pub fn f{number}() {{}}").expect("writing to a string does not fail");
}
