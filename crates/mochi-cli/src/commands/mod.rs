//! A file for each verb.

mod doctor;
pub(crate) mod inspect;
pub(crate) mod pkg;

use crate::args::{Args, Command};
use crate::failure::Result;

pub(crate) fn run(args: Args) -> Result {
    let Args { global, command } = args;
    match command {
        Command::Pkg(command) => pkg::run(&global, command),
        Command::Inspect(command) => inspect::run(&global, &command),
        Command::Doctor => doctor::run(),
    }
}
