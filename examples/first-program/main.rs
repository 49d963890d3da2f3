use dotnet::newtonsoft_json::{Formatting, JsonConvert, JsonReaderException, linq::JObject};

fn main() -> mochi::Result<()> {
    let order = JObject::parse(r#"{"id": 7, "lines": [{"sku": "A1", "qty": 2}]}"#)?;
    println!("{order}");
    if let Some(qty) = order.select_token("lines[0].qty")? {
        println!("qty = {qty}");
    }
    println!("{}", JsonConvert::serialize_object_formatting(&order, Formatting::Indented)?);

    match JObject::parse("{ not json") {
        Err(e) if e.is::<JsonReaderException>() => {
            let e = e.downcast::<JsonReaderException>()?;
            println!("line {}, position {}", e.line_number()?, e.line_position()?);
        }
        other => {
            other?;
        }
    }
    Ok(())
}
