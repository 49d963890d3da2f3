//! What an assembly defines, as its metadata has it.

mod describe;
mod signature;

use std::fmt::Write as _;

use mochi_metadata::Image;

use super::{Arguments, Filter, read_assembly};
use crate::commands::json;
use crate::failure::{Failure, Result};
use crate::message;
use describe::{AssemblyRow, TypeRow};

pub(super) fn run(files: &[std::path::PathBuf], arguments: &Arguments) -> Result {
    let filter = Filter::new(arguments.member.as_deref());
    let mut assemblies = Vec::new();
    for file in files {
        let bytes = read_assembly(file)?;
        let damaged = |error: mochi_metadata::Error| Failure::finding(format!("`{}`: {error}", file.display()));
        let image = Image::parse(&bytes).map_err(damaged)?;
        assemblies.push(describe::assembly(&image, &filter).map_err(damaged)?);
    }
    if arguments.json {
        return match &assemblies[..] {
            [assembly] => json(assembly),
            several => json(&several),
        };
    }
    for assembly in &assemblies {
        message::print(text(assembly));
    }
    Ok(())
}

fn text(AssemblyRow { assembly, types }: &AssemblyRow) -> String {
    let mut out = assembly.clone();
    for row in types {
        let TypeRow { kind, visibility, methods, properties, fields, events, .. } = row;
        let _ = write!(out, "\n\n{visibility} {kind} {}", row.full_name());
        for member in fields.iter().chain(properties).chain(events).chain(methods) {
            let _ = write!(out, "\n    {}", member.signature);
        }
    }
    out
}
