use dotnet::google_protobuf::prelude::*;
use dotnet::google_protobuf::well_known_types::{Duration, StringValue};
use dotnet::google_protobuf::reflection::MessageDescriptor;
use dotnet::google_protobuf::{
    ByteString, CodedInputStream, CodedOutputStream, IBufferMessage, IBufferMessageImpl, IMessageImpl,
    InvalidProtocolBufferException, JsonFormatter, ParseContext, WriteContext,
};
use std::sync::Mutex;

/// A message of Rust's own: `message Named { string name = 1; }`.
struct Named(&'static Mutex<String>);

const NAME: u32 = 1 << 3 | 2;

impl IMessageImpl for Named {
    fn calculate_size(&self) -> mochi::Result<i32> {
        Ok(2 + self.0.lock().expect("no panic").len() as i32)
    }

    fn merge_from(&self, _: Option<&CodedInputStream>) -> mochi::Result<()> {
        unreachable!("a buffer is read by its context")
    }

    fn write_to(&self, _: Option<&CodedOutputStream>) -> mochi::Result<()> {
        unreachable!("a buffer is written by its context")
    }

    fn descriptor(&self) -> mochi::Result<Option<MessageDescriptor>> {
        Ok(None)
    }
}

impl IBufferMessageImpl for Named {
    fn internal_merge_from(&self, input: &ParseContext) -> mochi::Result<()> {
        while let tag @ 1.. = input.read_tag()? {
            assert_eq!(tag, NAME);
            *self.0.lock().expect("no panic") = input.read_string()?;
        }
        Ok(())
    }

    fn internal_write_to(&self, output: &WriteContext) -> mochi::Result<()> {
        output.write_tag(NAME)?;
        output.write_string(self.0.lock().expect("no panic").as_str())
    }
}

fn main() -> mochi::Result<()> {
    let bytes = ByteString::copy_from_utf8("héllo")?;
    println!("{} bytes, {}", bytes.length()?, bytes.to_base64()?);
    println!("{}", ByteString::from_base64(bytes.to_base64()?)? == bytes);

    let duration = Duration::new()?;
    duration.set_seconds(90)?;
    println!("{duration} {:?}", duration.to_byte_array()?);

    let parser = StringValue::descriptor()?.parser()?;
    let value = parser.parse_from_bytes(&[0x0a, 0x02, b'h', b'i'])?.cast::<StringValue>()?;
    println!("{} {}", value.value()?, JsonFormatter::default()?.format(&value)?);

    let error = parser.parse_from_bytes(&[0x0a, 0x7f, b'h']).unwrap_err();
    println!("truncated: {}", error.is::<InvalidProtocolBufferException>());

    static NAME: Mutex<String> = Mutex::new(String::new());
    let named = IBufferMessage::implement(Named(&NAME))?;
    named.merge_from_span(&[0x0a, 0x03, b'o', b'n', b'e'])?;
    let name = NAME.lock().expect("no panic").clone();
    let mut bytes = [0; 5];
    named.write_to_u8_span_mut(&mut bytes)?;
    println!("{name} {bytes:?}");
    Ok(())
}
