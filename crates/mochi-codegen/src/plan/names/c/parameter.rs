use super::super::super::{Parameter, RecordField};
use super::{ident, reserved::OF_FUNCTIONS};
use std::collections::BTreeSet;

/// Names parameters so that there is room for what goes with some of them: a length, whether there is a value, what
/// comes back.
pub(super) fn assign(parameters: &mut [Parameter]) {
    let mut taken: BTreeSet<String> = OF_FUNCTIONS.iter().map(|&name| name.to_owned()).collect();
    for parameter in parameters {
        let mut name = ident::ascii(&parameter.rust);
        while together(&name).iter().any(|name| taken.contains(name)) {
            name.push('_');
        }
        taken.extend(together(&name));
        parameter.c = name;
    }
}

/// Names the fields of a structure.
pub(super) fn assign_fields(fields: &mut [RecordField]) {
    let mut taken: BTreeSet<String> = OF_FUNCTIONS.iter().map(|&name| name.to_owned()).collect();
    for field in fields {
        let mut name = ident::ascii(&field.rust);
        while !taken.insert(name.clone()) {
            name.push('_');
        }
        field.c = name;
    }
}

fn together(name: &str) -> [String; 7] {
    let with = |part: &str| format!("{name}{part}");
    [name.to_owned(), with("_len"), with("_has"), with("_out"), with("_out_has"), with("_buffer"), with("_out_buffer")]
}
