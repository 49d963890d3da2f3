//! `behaviour <module>::<case>`

mod buffers;
mod callbacks;
mod constants;
mod dynamic;
mod enums;
mod errors;
mod extensions;
mod events;
mod generics;
mod implementing;
mod lifetimes;
mod lists;
mod moments;
mod objects;
mod oblivious;
mod optional;
mod operators;
mod overloads;
mod structs;
mod tasks;
mod texts;
mod types;
mod values;
mod variables;

macro_rules! cases {
    ($($module:ident { $($case:ident)* })*) => {
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
    let name = std::env::args().nth(1).unwrap_or_default();
    let case = case(&name).unwrap_or_else(|| panic!("`{name}` is no case"));
    case()?;
    assert_eq!(mochi::Runtime::live_handles(), 0, "handles left behind");
    println!("{name}: done");
    Ok(())
}
