use dotnet::nunit::framework::{Assert, AssertionException, Is, SuccessException};

fn main() -> mochi::Result<()> {
    let five = Is::equal_to_f64(5.0)?;
    println!("{} {}", five.apply_to(5.0)?.is_success()?, five.apply_to(6.0)?.is_success()?);
    println!("{}", five.description()?);
    let text = Is::equal_to_t("anna".to_owned())?;
    println!("{}", text.ignore_case()?.apply_to("ANNA".to_owned())?.is_success()?);

    let error = Assert::fail_message("it is no good").unwrap_err();
    println!("{} {}", error.is::<AssertionException>(), error.message().contains("it is no good"));
    println!("{}", Assert::pass().unwrap_err().is::<SuccessException>());
    Ok(())
}
