//! The binary `mochi`: arguments in, messages and an exit code out.

mod args;
mod commands;
mod failure;
mod fixed;
mod interrupt;
mod message;
mod progress;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    // Arguments that cannot be understood end here, with 2.
    let args = args::Args::parse();
    args.global.color.write_global();
    message::be_quiet(args.global.quiet);
    interrupt::listen();
    match commands::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.print();
            failure.code()
        }
    }
}
