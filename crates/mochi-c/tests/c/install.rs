//! What `make install` leaves.

use std::{fs, path::Path, process::Command, time::Duration};

use mochi_tests::{installed, run};

const LIMIT: Duration = Duration::from_secs(900);

/// `pkg-config <arguments> mochi_host`, as words.
pub(crate) fn flags(arguments: &[&str]) -> Vec<String> {
    let mut command = Command::new("pkg-config");
    command.env("PKG_CONFIG_PATH", installed().join("lib/pkgconfig")).args(arguments).arg("mochi_host");
    run(&mut command, LIMIT).success().split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_file_is_where_it_belongs() {
    let mut files = files(installed());
    files.sort_unstable();
    assert_eq!(
        files,
        ["bin/mochi", "include/mochi.h", "lib/libmochi_host.a", "lib/libmochi_host.so", "lib/pkgconfig/mochi_host.pc"]
    );
    let said = run(Command::new(installed().join("bin/mochi")).arg("--version"), LIMIT).success();
    assert_eq!(said.trim(), format!("mochi {}", flags(&["--modversion"])[0]));
}

#[test]
fn the_shared_library_is_asked_for_by_its_soname() {
    let mut command = Command::new("readelf");
    command.arg("--dynamic").arg(installed().join("lib/libmochi_host.so"));
    let section = run(&mut command, LIMIT).success();
    assert!(section.contains("Library soname: [libmochi_host.so]"), "{section}");
    assert!(section.contains("NODELETE"), "{section}");
}

fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|file| format!("{name}/{file}")));
        } else {
            found.push(name);
        }
    }
    found
}
