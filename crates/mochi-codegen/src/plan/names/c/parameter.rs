use super::super::super::Parameter;
use super::{ident, reserved::OF_FUNCTIONS};
use std::collections::BTreeSet;

/// Names parameters so that there is room for what goes with some of them: a length, whether there is a value.
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

fn together(name: &str) -> [String; 3] {
    [name.to_owned(), format!("{name}_len"), format!("{name}_has")]
}
