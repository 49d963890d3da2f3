use dotnet::system::collections::generic::{Dictionary, List};
use dotnet::system::io::{StringReader, StringWriter};
use dotnet::yaml_dot_net::core::YamlException;
use dotnet::yaml_dot_net::serialization::{DeserializerBuilder, SerializerBuilder};
use mochi::Object;

fn main() -> mochi::Result<()> {
    let deserializer = DeserializerBuilder::new()?.build()?;
    let text = StringReader::new("name: mochi\nports: [80, 443]\n")?;
    let map = deserializer.deserialize_text_reader_as::<Dictionary<String, Object>>(&text)?;
    for pair in map.pairs() {
        let (key, value) = pair?;
        println!("{key}: {}", value.type_name()?);
    }
    let ports = deserializer.deserialize_as::<List<i32>>("[80, 443]")?;
    println!("{:?}", ports.to_vec()?);

    let written = StringWriter::new()?;
    SerializerBuilder::new()?.build()?.serialize_writer(&written, &map)?;
    print!("{written}");

    let error = deserializer.deserialize("a: [").unwrap_err();
    println!("line {}", error.downcast::<YamlException>()?.start()?.line()?);

    drop((deserializer, text, map, ports, written));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
