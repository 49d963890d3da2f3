//! Each path 100,000 times: nothing stays alive, and memory does not grow.

use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use dotnet::fixture::{
    Caller, Collections, Countdown, INumbers, INumbersImpl, ILabelled, ILabelledImpl, Lending, NumberWriter, Rule, RuleImpl,
    Streams, Worker,
};
use dotnet::system::io::Stream;
use mochi::{IntoStream as _, Result, Runtime};

const TIMES: usize = 100_000;
/// So many pages more are no growth: what the collector has not given back yet.
const SLACK: usize = 4096;

/// What is alive on the border, by kind.
fn alive() -> [usize; 4] {
    [Runtime::live_handles(), Runtime::live_callbacks(), Runtime::live_tasks(), Runtime::live_buffers()]
}

/// Pages of memory, where the system says it.
fn resident() -> Option<usize> {
    std::fs::read_to_string("/proc/self/statm").ok()?.split(' ').nth(1)?.parse().ok()
}

#[track_caller]
fn often(mut once: impl FnMut(usize) -> Result<()>) -> Result<()> {
    once(0)?;
    Caller::collect()?;
    let (before, mut half) = (alive(), None);
    for number in 0..TIMES {
        once(number)?;
        if number == TIMES / 2 {
            Caller::collect()?;
            half = resident();
        }
    }
    Caller::collect()?;
    assert_eq!(alive(), before, "{}{}", Runtime::leak_report(), Runtime::callback_report());
    if let (Some(half), Some(end)) = (half, resident()) {
        assert!(end < half + SLACK, "{half} pages, then {end}");
    }
    Ok(())
}

pub fn streams_of_dotnet() -> Result<()> {
    let mut bytes = Vec::new();
    often(|number| {
        bytes.clear();
        Streams::open(&number.to_le_bytes())?.read_to_end(&mut bytes)?;
        assert_eq!(bytes, number.to_le_bytes());
        let mut memory = Streams::memory()?;
        memory.write_all(&bytes[..2])?;
        Ok(())
    })
}

pub fn streams_of_rust() -> Result<()> {
    struct Counted(Cursor<Vec<u8>>, Arc<AtomicUsize>);

    impl std::io::Read for Counted {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            self.0.read(buffer)
        }
    }

    impl Drop for Counted {
        fn drop(&mut self) {
            self.1.fetch_add(1, Ordering::SeqCst);
        }
    }

    let drops = Arc::new(AtomicUsize::new(0));
    often(|number| {
        let byte = number as u8;
        let stream = Stream::from_read(Counted(Cursor::new(vec![byte, 2, 3]), Arc::clone(&drops)))?;
        if number % 2 == 0 {
            let mut read = [0; 2];
            (&stream).read_exact(&mut read)?;
            assert_eq!(read, [byte, 2]);
        }
        Ok(())
    })?;
    assert_eq!(drops.load(Ordering::SeqCst), TIMES + 1, "a handle that owns its stream disposes it");
    Ok(())
}

/// What was read ahead of who stops half-way is let go.
pub fn iterations() -> Result<()> {
    let (numbers, texts) = (Collections::numbers(300)?, Collections::texts(9)?);
    let nodes = Collections::nodes(5)?;
    often(|number| {
        let some: Vec<i32> = (&numbers).into_iter().take(130).collect::<Result<_>>()?;
        assert_eq!(some.len(), 130);
        let text = (&texts).into_iter().nth(number % 9).expect("there are nine")?;
        assert_eq!(text.len(), 6);
        (&nodes).into_iter().next().expect("there are five")?;
        Ok(())
    })
}

/// Who stops half-way disposes of the enumerator.
pub fn enumerators() -> Result<()> {
    let countdown = Countdown::new(5)?;
    often(|_| {
        let some: Vec<i32> = (&countdown).into_iter().take(3).collect::<Result<_>>()?;
        assert_eq!(some, [5, 4, 3]);
        Ok(())
    })?;
    assert_eq!(Countdown::open()?, 0);
    Ok(())
}

struct Once;

impl INumbersImpl for Once {
    fn fill(&self, writer: &NumberWriter) -> Result<()> {
        writer.write(3)?;
        Lending::write_twice(&writer.clone(), 1)
    }

    fn look(&self, writer: &NumberWriter) -> Result<i32> {
        writer.room()
    }

    fn copy(&self, writer: &NumberWriter) -> Result<i32> {
        writer.count()
    }
}

/// A `ref struct` that is lent, and kept for longer than it may be.
pub fn lent() -> Result<()> {
    let numbers = INumbers::implement(Once)?;
    let sum = Lending::run(&numbers)?;
    often(|_| {
        assert_eq!(Lending::run(&numbers)?, sum);
        Ok(())
    })
}

struct Named(Arc<AtomicUsize>);

impl ILabelledImpl for Named {
    fn name(&self) -> Result<String> {
        Ok("named".to_owned())
    }
}

impl RuleImpl for Named {
    fn holds(&self, value: i32) -> Result<bool> {
        Ok(value > 0)
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// Objects of values, which another thread uses and lets go.
pub fn implementations() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let (sender, receiver) = mpsc::sync_channel::<(ILabelled, Rule)>(64);
    let (done, is_done) = mpsc::channel();
    let other = thread::spawn(move || -> Result<()> {
        for (labelled, rule) in receiver {
            assert_eq!(labelled.name()?, "named");
            assert!(rule.holds(1)?);
            drop((labelled, rule));
            done.send(()).expect("it is waited for");
        }
        Ok(())
    });
    often(|_| {
        let named = || Named(Arc::clone(&drops));
        sender.send((ILabelled::implement(named())?, Rule::implement(named())?)).expect("it is received");
        is_done.recv().expect("it is done");
        Ok(())
    })?;
    drop(sender);
    other.join().expect("no panic")?;
    assert_eq!(drops.load(Ordering::SeqCst), 2 * (TIMES + 1));
    Ok(())
}

/// Asynchronous streams, of which one item is taken.
pub fn items() -> Result<()> {
    let worker = Worker::new()?;
    let executor = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    executor.block_on(async {
        let numbers = worker.count(3)?;
        for _ in 0..TIMES {
            assert_eq!(numbers.stream().next().await.expect("there are three")?, 0);
        }
        Ok::<_, mochi::Error>(())
    })?;
    // no step went on: it is disposed when the stream is dropped
    assert_eq!(worker.disposed()?, TIMES as i32);
    assert_eq!(alive(), [1, 0, 0, 0]);
    Ok(())
}
