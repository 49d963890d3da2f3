use std::sync::Mutex;

use dotnet::fixture::{INumbers, INumbersImpl, Lending, NumberWriter};
use mochi::Result;

struct Numbers {
    kept: &'static Mutex<Option<NumberWriter>>,
}

impl INumbersImpl for Numbers {
    fn fill(&self, writer: &NumberWriter) -> Result<()> {
        writer.write(1)?;
        writer.write_text("four")?;
        writer.set_step(1)?;
        Lending::write_twice(writer, 5)?;
        Lending::write_all::<bool>(writer, &[true, false])?;
        assert_eq!((writer.count()?, writer.room()?, writer.sum(&[100])?), (5, 3, 162));
        assert_eq!((Lending::peek(writer)?, Lending::peek_copy(writer)?, writer.count()?), (5, 5, 5));
        let elsewhere = std::thread::scope(|scope| scope.spawn(|| writer.count()).join().expect("no panic"));
        assert!(elsewhere.unwrap_err().to_string().contains("on its thread"));
        writer.write(1000).and_then(|()| writer.write(1)).and_then(|()| writer.write(1))?;
        let full = writer.write(1).unwrap_err();
        assert_eq!(full.type_name(), Some("System.IndexOutOfRangeException"));
        *self.kept.lock().expect("no panic") = Some(writer.clone());
        Ok(())
    }

    fn look(&self, writer: &NumberWriter) -> Result<i32> {
        writer.room()
    }

    fn copy(&self, writer: &NumberWriter) -> Result<i32> {
        Lending::peek(writer)
    }
}

/// It is there for the time of the call, for whoever implements the interface, and for what that calls.
pub fn for_a_call() -> Result<()> {
    static KEPT: Mutex<Option<NumberWriter>> = Mutex::new(None);
    let numbers = INumbers::implement(Numbers { kept: &KEPT })?;
    assert_eq!(Lending::run(&numbers)?, 1064 * 1000 + 8 * 10 + 8);
    let kept = KEPT.lock().expect("no panic").take().expect("it was kept");
    let error = kept.count().unwrap_err();
    assert!(error.to_string().contains("for the time of one call"), "{error}");
    assert!(Lending::write_twice(&kept, 1).is_err());
    assert_eq!(NumberWriter::most()?, 8);
    Ok(())
}
