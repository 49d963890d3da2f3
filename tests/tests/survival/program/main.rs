//! `survival <module>::<case>`

mod errors;
mod exits;
mod faults;
mod forks;
mod limits;
mod memory;
mod packages;
mod process;
mod signals;
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
    let name = std::env::args().nth(1).unwrap_or_default();
    let case = case(&name).unwrap_or_else(|| panic!("`{name}` is no case"));
    case()?;
    if !name.starts_with("exits::") {
        assert_eq!(mochi::Runtime::live_handles(), 0, "handles left behind: {}", mochi::Runtime::live_types());
    }
    println!("{name}: done");
    Ok(())
}
