//! A program that ends while .NET is busy must end all the same.

use dotnet::fixture::{Background, Node};
use mochi::Result;

pub fn tasks() -> Result<()> {
    Background::start_tasks(100)
}

pub fn timers() -> Result<()> {
    Background::start_timer()
}

pub fn finalizers() -> Result<()> {
    Background::make_finalizers(10_000)
}

pub fn live_objects() -> Result<()> {
    std::mem::forget(Node::new()?);
    Ok(())
}

pub fn calls() -> Result<()> {
    for _ in 0..4 {
        std::thread::spawn(|| Background::sleep(3_600_000));
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    Ok(())
}
