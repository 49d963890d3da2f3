//! Messages without generated code: the well-known types of Protocol Buffers, as bytes, as JSON and in each other.

use dotnet::google_protobuf::well_known_types::{Any, Duration, FieldMask, Struct, Timestamp, Value};
use dotnet::google_protobuf::{InvalidProtocolBufferException, JsonFormatter, JsonParser, prelude::*};
use mochi::{DateTimeOffset, TimeSpan};

const READINGS: &str = r#"{"sensor": "S-7", "readings": [20.5, 21.25, 19], "on": true, "place": {"room": "cellar"}}"#;

fn main() -> mochi::Result<()> {
    // A document whose shape nobody declared: a map of texts to values.
    let document: Struct = JsonParser::default()?.parse_as(READINGS)?;
    let fields = document.fields()?;
    println!("{} of {} fields", fields.get("sensor")?.string_value()?, fields.count()?);
    let mut sum = 0.0;
    for reading in &fields.get("readings")?.list_value()?.values()? {
        sum += reading?.number_value()?;
    }
    println!("sum of readings: {sum}");
    if fields.try_get_value("battery")?.is_none() {
        fields.add("battery", &Value::for_number(0.875)?)?;
    }

    // There and back, as bytes; messages are compared by value.
    let bytes = document.to_byte_array()?;
    let again = Struct::parser()?.parse_from_bytes(&bytes)?;
    println!("{} bytes, equal: {}", bytes.len(), again == document);
    println!("{}", JsonFormatter::default()?.format(&again)?);

    // Times and spans are Rust's values on one side and messages on the other, with operators.
    let start = Timestamp::from_date_time_offset("2026-03-01T12:00:00+01:00".parse::<DateTimeOffset>()?)?;
    let end = (&start + &"01:30:00".parse::<TimeSpan>()?.to_duration()?)?;
    println!("from {start} to {end}: {} s", (&end - &start)?.seconds()?);

    // A message in a message, unpacked by its type.
    let parcel = Any::pack(&Duration::from_time_span("00:01:30".parse()?)?)?;
    println!("{}: {:?}", parcel.type_url()?, parcel.try_unpack::<Duration>()?.map(|it| it.to_string()));
    println!("a timestamp: {}", parcel.try_unpack::<Timestamp>()?.is_some());

    let mask = FieldMask::from_string("sensor,place.room")?;
    let paths = mask.paths()?.into_iter().collect::<mochi::Result<Vec<String>>>()?;
    println!("{paths:?}");

    // What is cut off is an exception, by its type.
    match Struct::parser()?.parse_from_bytes(&bytes[..bytes.len() - 1]) {
        Err(e) if e.is::<InvalidProtocolBufferException>() => println!("{}", e.message()),
        other => println!("{}", other?),
    }
    Ok(())
}
