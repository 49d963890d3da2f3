use dotnet::fixture::{Drops, Streams};
use dotnet::system::io::{MemoryStream, Stream};
use mochi::{Error, ErrorKind, Result};
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom, Write};
use std::sync::mpsc;

/// Streams of .NET are what reads and writes in Rust.
pub fn reading() -> Result<()> {
    let mut stream: Stream = Streams::open(b"one\ntwo\n")?;
    let mut all = String::new();
    stream.read_to_string(&mut all)?;
    assert_eq!(all, "one\ntwo\n");
    stream.seek(SeekFrom::Start(4))?;
    let lines: Vec<_> = BufReader::new(&stream).lines().collect::<io::Result<_>>()?;
    assert_eq!(lines, ["two"]);
    assert_eq!(stream.stream_position()?, 8);
    assert_eq!(stream.read(&mut [])?, 0);

    let mut drops: Drops = Streams::drip("slow")?;
    let mut bytes = Vec::new();
    io::copy(&mut drops, &mut bytes)?;
    assert_eq!(bytes, b"slow");
    let mut large = Streams::open(&vec![7; 100_000])?;
    assert_eq!(large.read_to_end(&mut bytes)?, 100_000);
    Ok(())
}

pub fn writing() -> Result<()> {
    let mut memory: MemoryStream = Streams::memory()?;
    write!(memory, "{} and {}", 1, 2)?;
    memory.flush()?;
    memory.rewind()?;
    assert_eq!(Streams::read_all(&memory)?, "1 and 2");
    memory.seek(SeekFrom::End(-1))?;
    (&memory).write_all(b"three")?;
    memory.seek(SeekFrom::Start(0))?;
    assert_eq!(Streams::read_all(&memory)?, "1 and three");
    assert_eq!(memory.to_array()?, b"1 and three");

    // what a method that takes a stream writes
    let memory = MemoryStream::new()?;
    Streams::write_all(&memory, "four")?;
    assert_eq!(memory.to_array()?, b"four");
    assert_eq!(Streams::read_all(&MemoryStream::new_buffer(b"five")?)?, "five");
    Ok(())
}

/// An exception goes through `std::io`, and is itself behind it.
pub fn failures() -> Result<()> {
    let mut fixed = Streams::open(b"x")?;
    Streams::close(&fixed)?;
    let error = fixed.read(&mut [0; 4]).expect_err("it is closed");
    assert_eq!(Error::from(error).type_name(), Some("System.ObjectDisposedException"));
    let error = Streams::drip("a!b")?.read_to_end(&mut Vec::new()).expect_err("it throws");
    assert!(error.to_string().contains("a drop too many"), "{error}");
    let error = Error::from(Streams::open(b"x")?.seek(SeekFrom::Current(-5)).expect_err("before the start"));
    assert_eq!(error.type_name(), Some("System.IO.IOException"));
    Ok(())
}

/// What reads and writes in Rust is a stream of .NET.
pub fn of_rust() -> Result<()> {
    let stream = Stream::from_read("täxt".as_bytes())?;
    assert_eq!(Streams::able(&stream)?, "True False False");
    assert_eq!(Streams::read_all(&stream)?, "täxt");

    let (sender, receiver) = mpsc::channel();
    let stream = Stream::from_write(Sink(sender))?;
    assert_eq!(Streams::able(&stream)?, "False True False");
    Streams::write_all(&stream, "out")?;
    assert_eq!(receiver.try_iter().collect::<Vec<_>>(), ["out", "flushed"]);
    drop(stream);
    // The handle owned the stream: it was flushed, and what it wrote to is dropped.
    assert_eq!(receiver.recv(), Ok("flushed".to_owned()));
    assert!(receiver.recv().is_err());

    let stream = Stream::from_read_write_seek(Cursor::new(b"0123456789".to_vec()))?;
    assert_eq!(Streams::able(&stream)?, "True True True");
    assert_eq!((Streams::length(&stream)?, Streams::byte_at(&stream, 7)?), (10, i32::from(b'7')));
    Streams::write_all(&stream, "end")?;
    assert_eq!((&stream).seek(SeekFrom::Current(0))?, 11);
    let seeks = Stream::from_read_seek(Cursor::new("abc"))?;
    assert_eq!((Streams::able(&seeks)?, Streams::byte_at(&seeks, 1)?), ("True False True".to_owned(), i32::from(b'b')));
    Ok(())
}

struct Sink(mpsc::Sender<String>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(String::from_utf8_lossy(bytes).into_owned()).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.send("flushed".to_owned()).map_err(io::Error::other)
    }
}

/// What fails in Rust is an `IOException`, what panics too; the very exception of .NET goes through.
pub fn of_rust_failing() -> Result<()> {
    type Reads = fn() -> io::Result<usize>;
    struct Fails(Reads);

    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            (self.0)()
        }
    }

    let failing = |how: Reads| Streams::failure(&Stream::from_read(Fails(how))?);
    assert_eq!(failing(|| Err(io::Error::other("no luck")))?, "IOException: no luck");
    std::panic::set_hook(Box::new(|_| {}));
    assert_eq!(failing(|| panic!("oh"))?, "IOException: a closure panicked: oh");
    let _ = std::panic::take_hook();
    fn of_dotnet() -> io::Result<usize> {
        // The class has a `Read` of its own.
        Read::read(&mut Streams::drip("!")?, &mut [0])
    }
    assert_eq!(failing(of_dotnet)?, "InvalidDataException: a drop too many");
    assert_eq!(failing(|| Ok(usize::MAX))?, "");

    let closed = Stream::from_read(io::empty())?;
    Streams::close(&closed)?;
    assert!(Streams::failure(&closed)?.starts_with("ObjectDisposedException"));
    let writes = Stream::from_write(io::sink())?;
    assert!(Streams::failure(&writes)?.starts_with("NotSupportedException"));
    assert_eq!(Error::from(io::Error::other("x")).kind(), ErrorKind::Io);
    Ok(())
}
