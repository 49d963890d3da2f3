//! Names the shared library as programs will ask for it, and keeps it loaded: .NET, which it starts, cannot be unloaded.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    match std::env::var("CARGO_CFG_TARGET_VENDOR").as_deref() {
        Ok("apple") => println!("cargo::rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libmochi_host.dylib"),
        Ok("pc") => {}
        _ => println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libmochi_host.so,-z,nodelete"),
    }
}
