use dotnet::fluent_validation::Severity;
use dotnet::fluent_validation::internal::MessageFormatter;
use dotnet::fluent_validation::resources::LanguageManager;
use dotnet::fluent_validation::results::{ValidationFailure, ValidationResult};

fn main() -> mochi::Result<()> {
    let message = MessageFormatter::new()?
        .append_property_name("Surname")?
        .append_argument("MaxLength", 20)?
        .build_message("'{PropertyName}' has at most {MaxLength} characters.")?;
    println!("{message}");

    let failure = ValidationFailure::new_property_name_error_message_attempted_value("Surname", &*message, "Featherstonehaugh")?;
    failure.set_severity(Severity::Warning)?;
    println!("{:?}: {failure} ({})", failure.severity()?, failure.attempted_value()?);

    println!("{}", LanguageManager::new()?.get_string("NotEmptyValidator")?);
    println!("no failures, valid: {}", ValidationResult::new()?.is_valid()?);
    Ok(())
}
