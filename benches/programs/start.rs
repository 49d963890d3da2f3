use dotnet::calculator::calculations::Calculator;
use std::time::SystemTime;

fn main() -> mochi::Result<()> {
    assert_eq!(Calculator::add(40, 2)?, 42);
    println!("{}", SystemTime::UNIX_EPOCH.elapsed().expect("the clock is set").as_nanos());
    Ok(())
}
