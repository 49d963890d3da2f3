use dotnet::humanizer_core::{
    InflectorExtensions, NumberToWordsExtension, RomanNumeralExtensions, StringHumanizeExtensions,
    TruncateExtensions,
};

fn main() -> mochi::Result<()> {
    println!("{}", StringHumanizeExtensions::humanize("PascalCaseInputStringIsTurnedIntoSentence")?);
    println!("{}", InflectorExtensions::pluralize("person")?);
    println!("{}", InflectorExtensions::kebaberize("SomeTitle Text")?);
    println!("{}", NumberToWordsExtension::to_words(1_234)?);
    println!("{} {}", RomanNumeralExtensions::to_roman(1999)?, RomanNumeralExtensions::from_roman("MCMXCIX")?);
    println!("{}", TruncateExtensions::truncate("a long text to truncate", 10)?);
    Ok(())
}
