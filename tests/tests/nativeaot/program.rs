use dotnet::newtonsoft_json::linq::{JArray, JContainer, JObject};
use dotnet::newtonsoft_json::{Formatting, JsonConvert, JsonException, JsonReaderException};
use dotnet::parts::Used;
use dotnet::system::io::{Stream, TextWriter};

fn main() -> mochi::Result<()> {
    let order = JObject::parse(r#"{"id": 7, "name": "Jürgen", "lines": [{"qty": 2}, {"qty": 40}]}"#)?;
    println!("{}", order.select_token("lines[1].qty")?.expect("there are two lines"));
    println!("{} {}", order.is::<JContainer>(), order.is::<JArray>());
    println!("{}", JsonConvert::serialize_object_formatting(&order, Formatting::Indented)?);

    let error = JObject::parse("{").unwrap_err();
    println!("{} {}", error.is::<JsonReaderException>(), error.is::<JsonException>());
    let exception = error.downcast::<JsonReaderException>()?;
    println!("line {}", exception.line_number()?);

    println!("{}", Used::marker()?);
    let writer = Used::writer()?;
    println!("{} {}", writer.is::<TextWriter>(), writer.is::<Stream>());
    println!("{}", Used::length(&writer.cast::<TextWriter>()?)?);

    drop((order, exception, writer));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
