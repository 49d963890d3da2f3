//! Packages that meet in one process.

use dotnet::{left::Maker, right::Reader, shared::Token};
use mochi::Result;

pub fn shared_dependency() -> Result<()> {
    let token = Maker::make("from the left")?;
    assert_eq!(Reader::read(&token)?, "from the left");
    assert_eq!(Reader::read_any(&token)?, "from the left");
    let before = Token::made()?;
    let _other = Token::new("here")?;
    assert_eq!(Reader::made()?, before + 1, "both packages have the same `Shared`");
    Ok(())
}

/// The same packages from another folder would be other types of the same names.
pub fn second_folder() -> Result<()> {
    let token = Maker::make("first")?;
    let refused = mochi::Runtime::builder().shim_folder("/nowhere/dotnet_shim").build();
    assert!(refused.is_err());
    assert_eq!(Reader::read(&token)?, "first");
    Ok(())
}
