use dotnet::bogus::{Faker, Randomizer, data_sets::NameGender};

fn main() -> mochi::Result<()> {
    let faker = Faker::new("en")?;
    faker.set_random(&Randomizer::new_local_seed(1234)?)?;
    let again = Faker::new("en")?;
    again.set_random(&Randomizer::new_local_seed(1234)?)?;

    let name = faker.name()?.full_name(Some(NameGender::Female))?;
    println!("same seed, same name: {}", name == again.name()?.full_name(Some(NameGender::Female))?);
    println!("two words: {}", name.split(' ').count() >= 2);

    let code = faker.random()?.replace("##-??")?;
    println!("a code of {} characters, digits first: {}", code.len(), code[..2].bytes().all(|b| b.is_ascii_digit()));
    println!("words: {}", faker.lorem()?.words(5)?.len());
    Ok(())
}
