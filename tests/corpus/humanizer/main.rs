use dotnet::humanizer_core::prelude::*;

fn main() -> mochi::Result<()> {
    println!("{}", "PascalCaseInputStringIsTurnedIntoSentence".humanize()?);
    println!("{}", "person".pluralize()?);
    println!("{}", "SomeTitle Text".kebaberize()?);
    println!("{}", 1_234_i32.to_words()?);
    println!("{} {}", 1999_i32.to_roman()?, "MCMXCIX".from_roman()?);
    println!("{}", "a long text to truncate".truncate(10)?);
    Ok(())
}
