use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha512};

use super::{Drift, FILES, PACKAGES};
use crate::listing::{Listing, sha256, sha256_file};
use crate::lock::{Lock, LockedPackage, Shared};

/// NuGet's folder of packages.
pub fn packages_folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("NUGET_PACKAGES").filter(|folder| !folder.is_empty()) {
        return folder.into();
    }
    std::env::home_dir().unwrap_or_default().join(".nuget").join("packages")
}

/// Every file in `dotnet_shim` that a sync wrote.
pub(super) fn generated(shim: &Path, shared: &Shared) -> Vec<Drift> {
    match listing(shim, FILES, &shared.files_sha256) {
        Err(drift) => vec![drift],
        Ok(listing) => compare(shim, &listing, named).collect(),
    }
}

/// What was compiled. It differs from machine to machine and is not for version control, so that its list lies beside it
/// and is not in the lock; a project that was just cloned has neither.
pub(super) fn compiled(shim: &Path) -> Vec<Drift> {
    let bin = shim.join(BIN);
    if !bin.exists() {
        return Vec::new();
    }
    let file = format!("{BIN}/{FILES}");
    let Ok(text) = fs::read_to_string(shim.join(&file)) else {
        return vec![Drift::Missing { file: named(&file) }];
    };
    match Listing::parse(&text) {
        None => vec![Drift::Changed { file: named(&file) }],
        Some(listing) => compare(&bin, &listing, |file| named(&format!("{BIN}/{file}"))).collect(),
    }
}

const BIN: &str = "bin";

/// What was read of the packages, where NuGet still has it: without network nothing else can be compared.
pub(super) fn packages(shim: &Path, folder: &Path, lock: &Lock, shared: &Shared) -> Vec<Drift> {
    let listing = match listing(shim, PACKAGES, &shared.packages_sha256) {
        Err(drift) => return vec![drift],
        Ok(listing) => listing,
    };
    let is_there = |drift: &Drift| !matches!(drift, Drift::Missing { file } if Path::new(file).parent().is_none_or(|folder| !folder.is_dir()));
    let files = compare(folder, &listing, |file| folder.join(file).display().to_string()).filter(is_there);
    files.chain(lock.packages.iter().filter_map(|package| archive(folder, package))).collect()
}

fn named(file: &str) -> String {
    format!("dotnet_shim/{file}")
}

fn listing(shim: &Path, file: &str, locked: &str) -> Result<Listing, Drift> {
    let text = fs::read_to_string(shim.join(file)).map_err(|_| Drift::Missing { file: named(file) })?;
    let listing = Listing::parse(&text).filter(|_| sha256(text.as_bytes()) == locked);
    listing.ok_or_else(|| Drift::Changed { file: named(file) })
}

fn compare<'a>(
    folder: &'a Path,
    listing: &'a Listing,
    name: impl Fn(&str) -> String + 'a,
) -> impl Iterator<Item = Drift> + 'a {
    listing.files().filter_map(move |(file, hash)| match sha256_file(&folder.join(file)) {
        Ok(found) if found == hash => None,
        Ok(_) => Some(Drift::Changed { file: name(file) }),
        Err(_) => Some(Drift::Missing { file: name(file) }),
    })
}

/// The package as it was downloaded. NuGet keeps two hashes beside it: that of the content, which the lock has, and that of
/// the whole file with the signature.
fn archive(folder: &Path, package: &LockedPackage) -> Option<Drift> {
    let content = package.nupkg_sha512.as_ref()?;
    let (id, version) = (package.id.to_lowercase(), package.version.to_lowercase());
    let folder = folder.join(&id).join(&version);
    let metadata = folder.join(".nupkg.metadata");
    let nupkg = folder.join(format!("{id}.{version}.nupkg"));
    if let Ok(text) = fs::read_to_string(&metadata)
        && !text.contains(&format!("\"{content}\""))
    {
        return Some(Drift::Changed { file: metadata.display().to_string() });
    }
    let whole = fs::read_to_string(folder.join(format!("{id}.{version}.nupkg.sha512"))).ok()?;
    let found = BASE64.encode(Sha512::digest(fs::read(&nupkg).ok()?));
    (found != whole.trim()).then(|| Drift::Changed { file: nupkg.display().to_string() })
}
