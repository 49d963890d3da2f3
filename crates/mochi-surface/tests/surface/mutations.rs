//! Images that are broken everywhere: reading goes on, and what it counts adds up.

use mochi_surface::model::PackageKind;
use mochi_surface::{Input, InputAssembly, InputPackage, read};

use super::support::check;
use super::support::dotnet::Compiler;
use super::support::fixture;

/// How many images the ordinary test breaks; `MOCHI_FUZZ_IMAGES` says another number.
const IMAGES: u64 = 3_000;

#[test]
fn broken_images() {
    let fixture = fixture::compile_with(Compiler::CoreLibrary, "Core", include_str!("core.cs"), &[]);
    let count = std::env::var("MOCHI_FUZZ_IMAGES").map_or(IMAGES, |count| count.parse().expect("a number"));
    let whole = members(&fixture.bytes);
    assert!(whole > 30, "{whole} members are bound");
    let read_some = (1..=count).filter(|&seed| members(&broken(&fixture.bytes, seed)) > 0).count();
    assert!(read_some > 0, "some broken images can be read");
}

/// How many members of an image are bound.
fn members(bytes: &[u8]) -> usize {
    let package = InputPackage {
        id: "Core".to_owned(),
        version: "1.0.0".to_owned(),
        kind: PackageKind::Framework,
        assemblies: vec![InputAssembly { name: "Core.dll", bytes, documentation: None }],
    };
    let (api, _) = read(&Input { packages: vec![package], include: vec!["*".to_owned()], ..Input::default() });
    check::counts(&api);
    api.packages[0].bound
}

/// The image with up to eight bytes changed, as the seed has it.
fn broken(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    let mut bytes = bytes.to_vec();
    for _ in 0..=random(8) {
        let place = random(bytes.len());
        bytes[place] = if random(2) == 0 { random(256) as u8 } else { bytes[place] ^ (1 << random(8)) };
    }
    bytes
}
