//! `survival <module>::<case>`, or `survival stress <calls> <threads>`, or
//! `survival handles <steps> <seed>`

mod errors;
mod exits;
mod faults;
mod forks;
mod handles;
mod limits;
mod memory;
mod packages;
mod process;
mod random;
mod signals;
mod stress;
mod threads;

macro_rules! cases {
    ($($module:ident { $($case:ident: $end:ident $(($($with:tt)*))?)* })*) => {
        /// The case of this name.
        fn case(name: &str) -> Option<fn() -> mochi::Result<()>> {
            $($(if name == concat!(stringify!($module), "::", stringify!($case)) {
                return Some($module::$case);
            })*)*
            None
        }
    };
}

include!("cases.rs");

fn main() -> mochi::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let mut number = || arguments.next().and_then(|text| text.parse().ok()).expect("a number");
    if name == "stress" {
        return stress::run(number(), number());
    }
    if name == "handles" {
        handles::run(number(), number());
        return Ok(());
    }
    let case = case(&name).unwrap_or_else(|| panic!("`{name}` is no case"));
    case()?;
    if !name.starts_with("exits::") {
        assert_eq!(mochi::Runtime::live_handles(), 0, "handles left behind: {}", mochi::Runtime::live_types());
    }
    println!("{name}: done");
    Ok(())
}
