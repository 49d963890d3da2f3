use dotnet::bogus::data_sets::{NameGender, lorem::WordsOptions, name::FullNameOptions};
use dotnet::bogus::{Faker, Randomizer};

fn main() -> mochi::Result<()> {
    let faker = Faker::new()?;
    faker.set_random(&Randomizer::new_local_seed(1234)?)?;
    let again = Faker::new()?;
    again.set_random(&Randomizer::new_local_seed(1234)?)?;

    let female = FullNameOptions { gender: Some(NameGender::Female) };
    let name = faker.name()?.full_name_with(female)?;
    println!("same seed, same name: {}", name == again.name()?.full_name_with(female)?);
    println!("two words: {}", name.split(' ').count() >= 2);

    let code = faker.random()?.replace("##-??")?;
    println!("a code of {} characters, digits first: {}", code.len(), code[..2].bytes().all(|b| b.is_ascii_digit()));
    println!("words: {}", faker.lorem()?.words_with(WordsOptions { num: 5 })?.len());
    Ok(())
}
