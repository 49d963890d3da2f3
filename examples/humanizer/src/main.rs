//! What a build server tells people, in words.

use dotnet::humanizer_core::time_span_humanize_extensions::HumanizeOptions;
use dotnet::humanizer_core::to_quantity_extensions::ToQuantityI32Options;
use dotnet::humanizer_core::{LetterCasing, ShowQuantityAs, localisation::TimeUnit, prelude::*};
use mochi::TimeSpan;

struct Step {
    name: &'static str,
    files: i32,
    took: TimeSpan,
}

fn main() -> mochi::Result<()> {
    // Extension methods of C# are methods of numbers and texts.
    let steps = [
        Step { name: "RestorePackages", files: 1, took: 3_i32.seconds()? },
        Step { name: "CompileGeneratedSources", files: 1204, took: 187_i32.seconds()? },
        Step { name: "run_integration_tests", files: 36, took: 75.5.minutes()? },
    ];
    for (step, at) in steps.iter().zip(1_i32..) {
        let name = step.name.humanize_casing(LetterCasing::Sentence)?;
        let files = "file".to_quantity_i32(step.files)?;
        let took = step.took.humanize_with(HumanizeOptions { precision: 2, ..Default::default() })?;
        println!("{} step: {name} ({files}), {took}", at.to_ordinal_words()?);
    }

    // Optional parameters are a struct; what is left out is as C# has it.
    let files = steps.iter().map(|step| step.files).sum();
    let in_words = ToQuantityI32Options { show_quantity_as: ShowQuantityAs::Words };
    let minutes = HumanizeOptions { max_unit: TimeUnit::Minute, ..Default::default() };
    println!("{} in {}", "file".to_quantity_i32_with(files, in_words)?, 4715_i32.seconds()?.humanize_with(minutes)?);

    // A struct of the package, with its operators.
    let artifact = (&10.5.megabytes()? + &300_i32.kilobytes()?)?;
    println!("{artifact} to download, that is {}", artifact.to_string_format("0 KB")?);

    match "to the north, more or less".from_roman() {
        Err(e) => println!("{}", e.message()),
        Ok(number) => println!("{number}"),
    }
    Ok(())
}
