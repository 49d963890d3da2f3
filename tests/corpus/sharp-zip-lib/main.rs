use dotnet::sharp_zip_lib::ic_sharp_code::sharp_zip_lib::zip::{ZipEntry, ZipFile, ZipOutputStream};
use dotnet::system::io::Stream;
use std::io::{Cursor, Read, Seek, SeekFrom, Write};

/// A file with these texts in it.
fn zipped(texts: &[(&str, &str)]) -> mochi::Result<Stream> {
    let mut file = Stream::from_read_write_seek(Cursor::new(Vec::new()))?;
    let mut zip = ZipOutputStream::new(&file)?;
    zip.set_is_stream_owner(false)?;
    for (name, text) in texts {
        zip.put_next_entry(&ZipEntry::new(*name)?)?;
        zip.write_all(text.as_bytes()).map_err(mochi::Error::other)?;
        zip.close_entry()?;
    }
    zip.finish()?;
    file.seek(SeekFrom::Start(0)).map_err(mochi::Error::other)?;
    Ok(file)
}

fn main() -> mochi::Result<()> {
    let file = zipped(&[("a.txt", "first"), ("b/c.txt", "second, and longer")])?;
    let zip = ZipFile::new_stream(&file)?;
    for entry in &zip {
        let entry = entry?.cast::<ZipEntry>()?;
        let mut text = String::new();
        zip.get_input_stream_entry(&entry)?.read_to_string(&mut text).map_err(mochi::Error::other)?;
        println!("{} {} {text}", entry.name()?, entry.size()?);
    }
    println!("{} files", zip.iter().count());
    println!("{}", ZipFile::new_stream(&Stream::from_read_seek(Cursor::new(*b"no archive"))?).unwrap_err().message());
    drop((file, zip));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
