use dotnet::newtonsoft_json::linq::{JArray, JContainer, JObject, JToken, JTokenType, JValue};
use dotnet::newtonsoft_json::{
    Formatting, IJsonLineInfo, JsonConvert, JsonException, JsonReaderException, JsonTextReader, JsonTextWriter,
};
use dotnet::system::io::{StringReader, StringWriter};

fn main() -> mochi::Result<()> {
    let order = JObject::parse(r#"{"id": 7, "name": "Jürgen \u0000 🦀", "lines": [{"qty": 2}, {"qty": 40}]}"#)?;
    let qty = order.select_token("lines[1].qty")?.expect("there are two lines");
    println!("{qty} at {} is {:?}", qty.path()?, qty.r#type()?);
    println!("nothing there: {}", order.select_token("lines[7]")?.is_none());

    // A class derefs to its base; a cast is checked.
    let token: &JToken = &order;
    println!("{} {}", token.is::<JContainer>(), token.is::<JArray>());
    println!("{}", order.cast::<JArray>().is_err());
    println!("{}", order.upcast::<IJsonLineInfo>().has_line_info()?);

    order.add("total", &JValue::new_i64(42)?)?;
    println!("{}", JsonConvert::serialize_object(&order)?);
    println!("{}", JsonConvert::serialize_object_formatting("a \"text\"", Formatting::Indented)?);
    println!("{:?}", JTokenType::Object);

    // Who wants a `TextReader` or a `TextWriter` is given that of a text.
    let reader = JsonTextReader::new(&StringReader::new("[1, 2]")?)?;
    let text = StringWriter::new()?;
    JArray::load(&reader)?.write_to(&JsonTextWriter::new(&text)?, &[])?;
    println!("{text}");

    let error = JObject::parse("{").unwrap_err();
    println!("{} {}", error.is::<JsonReaderException>(), error.is::<JsonException>());
    let exception = error.downcast::<JsonReaderException>()?;
    println!("line {}", exception.line_number()?);

    drop((qty, order, exception, reader, text));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
