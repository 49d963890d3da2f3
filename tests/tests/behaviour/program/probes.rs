use dotnet::fixture::Runtimes;
use mochi::Result;

/// What the runtime says of itself: not the same with both, so no case. A line each, after a tab.
pub fn print() -> Result<()> {
    for (what, seen) in [
        ("`DynamicMethod`", Runtimes::emitted()?),
        ("`Expression.Compile`", Runtimes::compiled()?),
        ("`MakeGenericType` for values that no code has it for", Runtimes::made()?),
        ("`Type.GetType` of a type that no code names", Runtimes::found()?),
        ("the stack trace of an exception", Runtimes::traced()?),
    ] {
        println!("{what}\t{seen}");
    }
    Ok(())
}
