use dotnet::sprache::{Parse, ParseException, Parser, prelude::*};

/// `1+2+39`
fn sum() -> mochi::Result<Parser<i32>> {
    let number =
        Parse::number()?.token()?.select(|digits: String| digits.parse::<i32>().map_err(mochi::Error::other))?;
    // a delegate is passed as itself
    Parse::chain_operator(Parse::char('+')?.to_fn(), number.to_fn(), |_: char, left: i32, right: i32| left + right)
}

fn main() -> mochi::Result<()> {
    let word = Parse::letter()?.at_least_once()?.text()?.token()?;
    println!("{}", word.parse("  abc ")?);

    let callbacks = mochi::Runtime::live_callbacks();
    let sum = sum()?;
    println!("{}", sum.parse("1 + 2 + 39")?);
    // Those of `select` and of the operator: what was passed by `to_fn` is not called through Rust.
    println!("{} closures", mochi::Runtime::live_callbacks() - callbacks);

    let error = word.parse("1").unwrap_err();
    println!("{} {}", error.is::<ParseException>(), error.message().trim_end());

    // What a closure fails with comes back as it was.
    println!("{}", sum.parse("99999999999").unwrap_err().message());

    drop((word, sum, error));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
