use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use dotnet::fixture::{Caller, ILabelled, ILabelledImpl, ISink, ISinkImpl, Node, Pitch, SinkWriter};
use dotnet::fixture::sink_writer::ManyOptions;
use dotnet::system::Action1;
use mochi::{Error, Guid, Result, Runtime};

#[derive(Default)]
struct Memory {
    texts: Mutex<Vec<String>>,
    limit: Mutex<Option<i32>>,
    handlers: Mutex<Vec<Action1<String>>>,
    _drops: Counted,
}

#[derive(Default)]
struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl ILabelledImpl for Memory {
    fn name(&self) -> Result<String> {
        Ok("memory".to_owned())
    }
}

impl ISinkImpl for Memory {
    fn each(&self, visit: &Action1<String>) -> Result<()> {
        self.texts.lock().expect("no panic").iter().try_for_each(|text| visit.invoke(text.as_str()))
    }

    fn find(&self, near: &Node, name: Option<&str>) -> Result<Option<Node>> {
        match name {
            Some(name) => near.find(name),
            None => Ok(Some(near.clone())),
        }
    }

    fn write(&self, text: &str, pitch: Pitch) -> Result<()> {
        if text.is_empty() {
            return "x".parse::<Guid>().map(drop);
        }
        assert_eq!(pitch, Pitch::High, "it is too low");
        self.texts.lock().expect("no panic").push(text.to_owned());
        let handlers = self.handlers.lock().expect("no panic").clone();
        handlers.iter().try_for_each(|handler| handler.invoke(text))
    }

    fn limit(&self) -> Result<Option<i32>> {
        Ok(*self.limit.lock().expect("no panic"))
    }

    fn set_limit(&self, value: Option<i32>) -> Result<()> {
        *self.limit.lock().expect("no panic") = value;
        Ok(())
    }

    fn get(&self, index: i32, kind: &str) -> Result<i64> {
        assert_eq!(kind, "bytes");
        Ok(self.texts.lock().expect("no panic")[index as usize].len() as i64)
    }

    fn on_written(&self, handler: &Action1<String>) -> Result<()> {
        self.handlers.lock().expect("no panic").push(handler.clone());
        Ok(())
    }

    fn off_written(&self, handler: &Action1<String>) -> Result<()> {
        self.handlers.lock().expect("no panic").retain(|other| other != handler);
        Ok(())
    }
}

#[track_caller]
fn no_callback_is_left() -> Result<()> {
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    Ok(())
}

pub fn members() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let sink = ISink::implement(Memory { _drops: Counted(Arc::clone(&drops)), ..Memory::default() })?;
    let writer = SinkWriter::new(&sink)?;
    assert_eq!(writer.name()?, "memory");
    assert_eq!(sink.cast::<ILabelled>()?.name()?, "memory");
    assert_eq!(writer.limit()?, None);
    writer.set_limit(Some(3))?;
    assert_eq!((writer.limit()?, sink.limit()?), (Some(3), Some(3)));
    writer.write("one", Pitch::High)?;
    writer.write("two", Pitch::High)?;
    assert_eq!((writer.all()?.as_str(), writer.length(1, "bytes")?), ("one;two;", 3));
    let node = Node::new_name("near")?;
    assert_eq!(writer.find(&node, None)?, Some(node.clone()));
    assert!(writer.find(&node, "nobody")?.is_none());
    assert_eq!(writer.flush()?, "memory has nothing to flush");
    assert!(writer.holds(&sink)?);
    writer.close()?;
    Caller::collect()?;
    assert_eq!(Runtime::live_callback_types(), "Fixture.ISink: 1");
    drop(sink);
    Caller::collect()?;
    assert_eq!(drops.load(Ordering::SeqCst), 0, "the writer keeps it");
    drop((writer, node));
    no_callback_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    Ok(())
}

pub fn values() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let memory = || Memory { _drops: Counted(Arc::clone(&drops)), ..Memory::default() };
    let writer = SinkWriter::new(memory())?;
    writer.write("one", Pitch::High)?;
    assert_eq!((writer.name()?.as_str(), writer.all()?.as_str()), ("memory", "one;"));
    assert!(!writer.holds(memory())?, "it is another object");
    assert_eq!(writer.other_name(None)?, "nobody");
    assert_eq!(writer.other_name(memory())?, "memory");
    let sink = ISink::implement(memory())?;
    assert_eq!(writer.other_name(&sink)?, "memory");
    assert_eq!(writer.other_name(Some(sink.upcast::<ILabelled>()))?, "memory");
    assert_eq!(writer.both(memory(), &sink)?, "memory and memory");
    let options = ManyOptions { second: Some(sink.upcast()), ..Default::default() };
    assert_eq!(writer.many(memory())?, "memory and nobody");
    assert_eq!(writer.many_with(memory(), options)?, "memory and memory");
    drop((writer, sink));
    no_callback_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 7);
    Ok(())
}

pub fn events() -> Result<()> {
    let sink = ISink::implement(Memory::default())?;
    let writer = SinkWriter::new(&sink)?;
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    writer.listen(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    writer.write("one", Pitch::High)?;
    writer.stop()?;
    writer.write("two", Pitch::High)?;
    assert_eq!(calls.load(Ordering::SeqCst), 1);
    let counted = Arc::clone(&calls);
    let written = sink.on_written(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    sink.write("three", Pitch::High)?;
    drop(written);
    sink.write("four", Pitch::High)?;
    assert_eq!(calls.load(Ordering::SeqCst), 2);
    Ok(())
}

pub fn failures() -> Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let sink = ISink::implement(Memory::default())?;
    let writer = SinkWriter::new(&sink)?;
    let caught = writer.caught()?;
    assert!(caught.starts_with("Mochi.MochiCallbackException: "), "{caught}");
    let error: Error = writer.write("text", Pitch::Low).expect_err("it panics");
    assert!(error.to_string().contains("it is too low"), "{error}");
    Ok(())
}
