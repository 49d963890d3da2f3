//! A form of a C# library, validated by rules that are written in Rust.

use dotnet::fluent_validation::prelude::*;
use dotnet::fluent_validation::{InlineValidator, Severity, ValidationContext};
use dotnet::signup::Registration;
use dotnet::system::linq::expressions::{Expression, Expression1};
use dotnet::system::{Func2, Type};
use std::collections::HashSet;

fn main() -> mochi::Result<()> {
    let rules = rules(["anna", "root"])?;

    for (name, email, age, guardian) in [
        ("Béla", "bela@example.org", 34, None),
        ("Anna", "anna", 17, None),
        ("", "cem@example.org", 15, Some("Cem")),
        ("Dora", "dora@example.org", 130, None),
    ] {
        let form = Registration::new()?;
        form.set_name(name)?;
        form.set_email(email)?;
        form.set_age(age)?;
        form.set_guardian(guardian)?;
        let result = rules.validate(&form)?;
        println!("{name:?}, {age}: {}", if result.is_valid()? { "welcome" } else { "not yet" });
        for failure in &result.errors()? {
            let failure = failure?;
            println!(
                "  {:7} {:8} {}",
                format!("{:?}", failure.severity()?),
                failure.property_name()?,
                failure.error_message()?
            );
        }
    }
    Ok(())
}

/// What a form has to be. The rules live as long as the validator.
fn rules(taken: impl Into<HashSet<&'static str>>) -> mochi::Result<InlineValidator<Registration>> {
    let rules = InlineValidator::<Registration>::new()?;

    // A closure is a rule, beside those that are built in.
    let taken = taken.into();
    let name = rules.rule_for(&property::<String>("Name")?)?;
    name.not_empty()?;
    let is_free = name.must(move |name: String| !taken.contains(&*name.to_lowercase()))?;
    is_free.with_message("'{PropertyValue}' is taken.")?;

    rules.rule_for(&property::<String>("Email")?)?.email_address()?;

    // One that sees the whole form, and one that says itself what is wrong.
    let age = rules.rule_for(&property::<i32>("Age")?)?;
    let guarded = age.must_func_of_t_t_bool(|form: Registration, age: i32| {
        mochi::Result::Ok(age >= 18 || form.guardian()?.is_some())
    })?;
    guarded.with_message("Who is {PropertyValue} needs a guardian.")?;
    let old = age.must(|age: i32| age < 120)?;
    old.with_severity(Severity::Warning)?;
    age.custom(
        |age: i32, context: ValidationContext<Registration>| {
            if age % 10 == 0 { context.add_failure("Round numbers are made up.") } else { Ok(()) }
        },
    )?;
    Ok(rules)
}

/// `it => it.Name`, for a property by its name: what `RuleFor` wants is a tree, not a closure.
fn property<T: mochi::Argument>(name: &str) -> mochi::Result<Expression1<Func2<Registration, T>>> {
    let form: Type = Registration::new()?.invoke("GetType", ())?;
    let it = Expression::parameter(&form)?;
    let body = Expression::property(&it, name)?;
    Expression::lambda_as(&body, &[it])
}
