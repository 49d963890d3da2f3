//! `behaviour <module>::<case>`, or `behaviour probes`

mod arrays;
mod awaiting;
mod buffers;
mod callback_lists;
mod callbacks;
mod collections;
mod constants;
mod contracts;
mod deriving;
mod deriving_generic;
mod dynamic;
mod enums;
mod errors;
mod extensions;
mod events;
mod generics;
mod implementing;
mod implementing_generic;
mod inheriting;
mod layouts;
mod lent;
mod lifetimes;
mod lists;
mod memories;
mod moments;
mod objects;
mod oblivious;
mod often;
mod optional;
mod operators;
mod overloads;
mod points;
mod probes;
mod records;
mod streams;
mod structs;
mod taken;
mod tasks;
mod texts;
mod tokio_runtimes;
mod types;
mod values;
mod variables;
mod writers;

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
    if name == "probes" {
        return probes::print();
    }
    let case = case(&name).unwrap_or_else(|| panic!("`{name}` is no case"));
    case()?;
    assert_eq!(mochi::Runtime::live_handles(), 0, "handles left behind");
    println!("{name}: done");
    Ok(())
}
