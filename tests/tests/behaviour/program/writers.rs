use dotnet::fixture::{Counter, Point, Writers};
use dotnet::system::buffers::{ArrayBufferWriter, IBufferWriter};
use mochi::{Error, Result};
use std::io::{self, Write};

/// A vector is what a call writes to: what it writes comes behind what is there.
pub fn vectors() -> Result<()> {
    let mut bytes = vec![9];
    assert_eq!(Writers::count(&mut bytes, 3)?, 3);
    assert_eq!(bytes, [9, 0, 1, 2]);
    bytes.clear();
    assert_eq!(Writers::count(&mut bytes, 100_000)?, 100_000);
    assert_eq!(bytes.len(), 100_000);
    assert!(bytes.iter().enumerate().all(|(index, &byte)| byte == index as u8));
    Writers::count(&mut bytes, 0)?;
    assert_eq!(bytes.len(), 100_000);

    let mut halves = Vec::new();
    Writers::halves(&mut halves, &[1.0, 3.0])?;
    Writers::halves(None, &[5.0])?;
    assert_eq!(halves, [0.5, 1.5]);
    let mut out = Vec::new();
    assert_eq!(Writers::try_count(&mut out)?, 3);
    assert_eq!(out, [0, 1, 2]);
    Ok(())
}

pub fn failures() -> Result<()> {
    let mut bytes = Vec::new();
    let error = Writers::fail(&mut bytes).expect_err("an exception");
    assert_eq!((error.message(), &bytes[..]), ("after the second byte", &[0, 1][..]), "what was written until then");
    Ok(())
}

/// Who keeps what was lent for a call has nothing when it is over.
pub fn kept() -> Result<()> {
    let mut bytes = Vec::new();
    Writers::keep(&mut bytes)?;
    let error = Writers::write_to_kept().expect_err("the call is over");
    assert_eq!(error.type_name(), Some("System.ObjectDisposedException"));
    assert_eq!(bytes, [0]);

    // An object stays.
    let writer = ArrayBufferWriter::<u8>::new()?;
    Writers::keep(&writer)?;
    Writers::write_to_kept()?;
    let counter = Counter::new(&writer)?;
    counter.count(2)?;
    Writers::count_later(&writer, 1).wait()?;
    assert_eq!(writer.written_span()?, [0, 0, 0, 1, 0]);
    counter.set_output(&ArrayBufferWriter::<u8>::new()?)?;
    counter.count(3)?;
    assert_eq!((writer.written_count()?, Writers::written(&counter.output()?)?), (5, 3));
    Writers::keep(&ArrayBufferWriter::<u8>::new()?)
}

/// What .NET writes to is written to from Rust, as files are.
pub fn of_dotnet() -> Result<()> {
    let mut made: IBufferWriter<u8> = Writers::make()?;
    write!(made, "{}, {}", 1, 2)?;
    (&made).write_all(&[b'.'; 10_000])?;
    made.flush()?;
    assert_eq!(made.write(&[])?, 0);
    assert_eq!(Writers::written(&made)?, 10_004);

    let mut writer = ArrayBufferWriter::<u8>::try_from_iter([1, 2])?;
    writer.extend_from_slice(&[3, 4])?;
    io::copy(&mut &[5, 6][..], &mut writer)?;
    Writers::count(&writer, 1)?;
    assert_eq!(writer.written_span()?, [1, 2, 3, 4, 5, 6, 0]);
    writer.clear()?;
    assert!(writer.written_span()?.is_empty());
    Ok(())
}

/// What is no number is written to an object.
pub fn items() -> Result<()> {
    let points = ArrayBufferWriter::<Point>::new()?;
    Writers::points(&points, Point { x: 1, y: 2 })?;
    points.extend_from_slice(&[Point { x: 3, y: 4 }])?;
    points.extend([Point { x: 5, y: 6 }])?;
    let [a, b, c] = [Point { x: 1, y: 2 }, Point { x: 3, y: 4 }, Point { x: 5, y: 6 }];
    assert_eq!(points.written_span()?, [a, a, b, c]);
    let names = ArrayBufferWriter::<String>::new()?;
    Writers::names(&names)?;
    names.extend(["three"])?;
    assert_eq!(names.written_span()?, ["one", "two", "three"]);
    Ok(())
}

/// An exception goes through `std::io`, and is itself behind it.
pub fn broken() -> Result<()> {
    let mut bytes = Vec::new();
    Writers::keep(&mut bytes)?;
    let mut kept = Writers::kept()?;
    let error = Error::from(kept.write(b"x").expect_err("the call is over"));
    assert_eq!(error.type_name(), Some("System.ObjectDisposedException"));
    Writers::keep(&ArrayBufferWriter::<u8>::new()?)
}
