//! A runtime lives in the process that started it: a child made by `fork` has none.

use dotnet::fixture::{Ends, Node, Texts};
use mochi::{ErrorKind, Result};
use std::process::Command;

pub fn refused_in_the_child() -> Result<()> {
    let node = Node::new()?;
    // SAFETY: the child calls what is to be refused, and leaves without unwinding.
    match unsafe { libc::fork() } {
        0 => {
            let refused = [Texts::echo("child").map(drop), node.name().map(drop), Node::new().map(drop)];
            let right = refused.iter().all(|result| {
                result.as_ref().is_err_and(|error| error.kind() == ErrorKind::Start && error.message().contains("fork"))
            });
            drop(node);
            // SAFETY: ends the child at once.
            unsafe { libc::_exit(if right { 42 } else { 1 }) }
        }
        child => {
            let mut status = 0;
            // SAFETY: waits for that child.
            assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
            assert_eq!((libc::WIFEXITED(status), libc::WEXITSTATUS(status)), (true, 42));
        }
    }
    assert_eq!(node.name()?, "node", "the parent goes on");
    Ok(())
}

/// What children are for: to become another program.
pub fn child_executes() -> Result<()> {
    Texts::echo("started")?;
    assert!(Command::new("true").status().expect("a child").success());
    assert_eq!(Ends::run_child("true")?, 0);
    Ok(())
}
