use dotnet::google_protobuf::well_known_types::{Duration, StringValue};
use dotnet::google_protobuf::{ByteString, InvalidProtocolBufferException, JsonFormatter, MessageExtensions};

fn main() -> mochi::Result<()> {
    let bytes = ByteString::copy_from_utf8("héllo")?;
    println!("{} bytes, {}", bytes.length()?, bytes.to_base64()?);
    println!("{}", ByteString::from_base64(bytes.to_base64()?)? == bytes);

    let duration = Duration::new()?;
    duration.set_seconds(90)?;
    println!("{duration} {:?}", MessageExtensions::to_byte_array(&duration)?);

    let parser = StringValue::descriptor()?.parser()?;
    let value = parser.parse_from_bytes(&[0x0a, 0x02, b'h', b'i'])?.cast::<StringValue>()?;
    println!("{} {}", value.value()?, JsonFormatter::default()?.format(&value)?);

    let error = parser.parse_from_bytes(&[0x0a, 0x7f, b'h']).unwrap_err();
    println!("truncated: {}", error.is::<InvalidProtocolBufferException>());
    Ok(())
}
