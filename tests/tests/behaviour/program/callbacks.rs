use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use dotnet::fixture::apart::{Poll, asking::Answer};
use dotnet::fixture::{Adding, Caller, Choosing, FixtureException, Naming, Node, Parting, Pitch, Relay};
use dotnet::system::{
    Action, Func, Func2,
    threading::ThreadStart,
};
use mochi::{Error, ErrorKind, Guid, Result, Runtime, Weak};

/// What is dropped exactly once.
struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[track_caller]
fn no_callback_is_left() -> Result<()> {
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    Ok(())
}

pub fn delegates_of_delegates() -> Result<()> {
    let calls = Arc::new(AtomicUsize::new(0));
    let count = {
        let calls = Arc::clone(&calls);
        move || {
            calls.fetch_add(1, Ordering::SeqCst);
        }
    };
    let caller = Caller::new()?;
    caller.pass(|next| next.invoke(), count.clone())?;
    let relay = Relay::new(|next| next.invoke())?;
    caller.pass(relay.as_fn(), count)?;
    assert_eq!(calls.load(Ordering::SeqCst), 2);
    drop((caller, relay));
    no_callback_is_left()
}

pub fn calls() -> Result<()> {
    let (calls, drops) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let work = {
        let (calls, counted) = (Arc::clone(&calls), Counted(Arc::clone(&drops)));
        ThreadStart::new(move || {
            let _ = &counted;
            calls.fetch_add(1, Ordering::SeqCst);
        })?
    };
    let caller = Caller::new()?;
    for _ in 0..1000 {
        caller.run(work.as_fn())?;
    }
    work.invoke()?;
    assert_eq!(calls.load(Ordering::SeqCst), 1001);
    assert_eq!(Runtime::live_callback_types(), "System.Threading.ThreadStart: 1");
    Caller::collect()?;
    assert_eq!(drops.load(Ordering::SeqCst), 0, "the handle keeps it");
    drop(work);
    no_callback_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    Ok(())
}

pub fn values() -> Result<()> {
    let id = Guid::from_bytes([7; 16]);
    let adding = Adding::new(move |left, right, negative, pitch, guid| {
        assert_eq!((pitch, guid), (Pitch::High, id));
        let sum = left? + right as i64;
        Some(if negative { -sum } else { sum })
    })?;
    let caller = Caller::new()?;
    assert_eq!(caller.add(adding.as_fn(), Some(1 << 40), 2.0, true, Pitch::High, id)?, Some(-(1 << 40) - 2));
    assert_eq!(caller.add(adding.as_fn(), None, 2.0, false, Pitch::High, id)?, None);
    Ok(())
}

pub fn texts() -> Result<()> {
    let naming = Naming::new(|number, prefix, suffix| {
        (number >= 0).then(|| prefix.repeat(number as usize) + suffix.unwrap_or("(none)"))
    })?;
    let caller = Caller::new()?;
    let long = "ß\0".repeat(4000);
    assert_eq!(caller.name(naming.as_fn(), 0, "", "")?.as_deref(), Some(""));
    assert_eq!(caller.name(naming.as_fn(), 1, "a", None)?.as_deref(), Some("a(none)"));
    assert_eq!(caller.name(naming.as_fn(), 2, &long, "é")?, Some(long.repeat(2) + "é"));
    assert_eq!(caller.name(naming.as_fn(), -1, "a", None)?, None);
    assert_eq!(Runtime::live_buffers(), 0);
    Ok(())
}

pub fn objects() -> Result<()> {
    let kept = Arc::new(Mutex::new(Vec::new()));
    let choosing = {
        let kept = Arc::clone(&kept);
        Choosing::new(move |first, second| {
            kept.lock().expect("no panic").push(first.clone());
            second.cloned()
        })?
    };
    let caller = Caller::new()?;
    let [first, second] = [Node::new_name("first")?, Node::new_name("second")?];
    assert_eq!(caller.choose(choosing.as_fn(), &first, &second)?, Some(second));
    assert!(caller.choose(choosing.as_fn(), &first, None)?.is_none());
    assert!(kept.lock().expect("no panic").drain(..).all(|node| node == first));
    Ok(())
}

pub fn answers() -> Result<()> {
    let caller = Caller::new()?;
    let failing = Choosing::new(|first, _| first.find("nobody"))?;
    assert!(caller.choose(failing.as_fn(), &Node::new()?, None)?.is_none());
    let given = Choosing::new(|_, _| Node::new_name("given"))?;
    assert_eq!(caller.choose(given.as_fn(), &Node::new()?, None)?.expect("the given").name()?, "given");
    Ok(())
}

fn fixture_exception() -> Error {
    dotnet::fixture::Failures::throw("thrown", 3).expect_err("it throws")
}

pub fn errors() -> Result<()> {
    let caller = Caller::new()?;
    let expected = fixture_exception().exception().expect("an exception").clone();
    let thrown = {
        let expected = expected.clone();
        ThreadStart::new(move || -> Result<()> { Err(expected.clone().into()) })?
    };
    assert!(caller.throws_this(thrown.as_fn(), &expected)?, "it is the same object");
    let error = caller.run(thrown.as_fn()).expect_err("it throws");
    assert!(error.is::<FixtureException>());
    assert_eq!(error.exception(), Some(&expected));

    let null = ThreadStart::new(|| Choosing::new(|_, _| None)?.invoke(&Node::new()?, None)?.map_or(Ok(()), |_| Ok(())))?;
    caller.run(null.as_fn())?;
    let own = ThreadStart::new(|| "x".parse::<Guid>().map(drop))?;
    let caught = caller.caught(own.as_fn())?;
    assert!(caught.starts_with("Mochi.MochiCallbackException: "), "{caught}");
    drop((thrown, null, own));
    no_callback_is_left()
}

pub fn own_errors() -> Result<()> {
    let caller = Caller::new()?;
    let said = ThreadStart::new(|| -> Result<()> { Err(Error::other("nothing is left")) })?;
    assert_eq!(caller.caught(said.as_fn())?, "Mochi.MochiCallbackException: nothing is left");
    let read = || std::fs::read("/no/such/file").map(drop).map_err(Error::other);
    let error = read().expect_err("there is no such file");
    assert_eq!((error.kind(), error.type_name(), error.exception()), (ErrorKind::Other, None, None));
    let own = error.get_ref().and_then(|own| own.downcast_ref::<std::io::Error>()).expect("what it was made of");
    assert_eq!((own.kind(), own.to_string()), (std::io::ErrorKind::NotFound, error.to_string()));
    let text = caller.run(read).expect_err("it throws").message().to_owned();
    assert_eq!(text, error.message());

    // An exception of the library, made here.
    let typed = caller.run(|| -> Result<()> { Err(FixtureException::new("made in Rust", 7)?.into()) });
    let typed = typed.expect_err("it throws").downcast::<FixtureException>()?;
    assert_eq!((typed.number()?, typed.message()?.as_str()), (7, "made in Rust"));
    drop((said, typed, caller));
    no_callback_is_left()
}

pub fn panics() -> Result<()> {
    let caller = Caller::new()?;
    std::panic::set_hook(Box::new(|_| {}));
    let work = ThreadStart::new(|| -> Result<()> { panic!("no {}", "way") })?;
    assert_eq!(caller.caught(work.as_fn())?, "Mochi.MochiCallbackException: a closure panicked: no way");
    let error = caller.run(work.as_fn()).expect_err("it panics");
    assert_eq!(error.type_name(), Some("Mochi.MochiCallbackException"));
    let naming = Naming::new(|_, _, _| -> Option<String> { std::panic::panic_any(7) })?;
    assert!(caller.name(naming.as_fn(), 1, "", None).is_err());
    Ok(())
}

pub fn threads() -> Result<()> {
    let caller = Caller::new()?;
    let here = thread::current().id();
    let work = ThreadStart::new(move || {
        assert_ne!(thread::current().id(), here);
        drop(Node::new_name("elsewhere")?);
        Ok(())
    })?;
    caller.run_elsewhere(work.as_fn())?;
    let failing = ThreadStart::new(|| -> Result<()> { Err(fixture_exception()) })?;
    assert!(caller.run_elsewhere(failing.as_fn()).expect_err("it throws").is::<FixtureException>());
    Ok(())
}

pub fn shared() -> Result<()> {
    let calls = Arc::new(AtomicUsize::new(0));
    let work = {
        let calls = Arc::clone(&calls);
        ThreadStart::new(move || {
            calls.fetch_add(1, Ordering::SeqCst);
        })?
    };
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let caller = Caller::new().expect("a caller");
                (0..1000).for_each(|_| caller.run(work.as_fn()).expect("it runs"));
            });
        }
    });
    assert_eq!(calls.load(Ordering::SeqCst), 4000);
    Ok(())
}

pub fn kept() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let caller = Caller::new()?;
    let counted = Counted(Arc::clone(&drops));
    let node = Node::new_name("captured")?;
    caller.keep(move || {
        let _ = &counted;
        node.set_name("called")
    })?;
    Caller::collect()?;
    caller.run_kept()?;
    assert_eq!(drops.load(Ordering::SeqCst), 0, ".NET keeps it");
    caller.forget()?;
    no_callback_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    Ok(())
}

pub fn reentrant() -> Result<()> {
    let depth = Arc::new(AtomicUsize::new(0));
    let caller = Caller::new()?;
    let work = {
        let (depth, caller) = (Arc::clone(&depth), caller.clone());
        Action::new(move || {
            Caller::collect()?;
            if depth.fetch_add(1, Ordering::SeqCst) < 20 { caller.run_kept() } else { Ok(()) }
        })?
    };
    caller.keep(work.as_fn())?;
    caller.run_kept()?;
    assert_eq!(depth.load(Ordering::SeqCst), 21);
    caller.forget()?;
    drop((work, caller));
    no_callback_is_left()
}

pub fn generic() -> Result<()> {
    let caller = Caller::new()?;
    assert_eq!(caller.sorted(&[1, 3, 2], |left, right| right.cmp(&left))?, [3, 2, 1]);
    assert_eq!(caller.count_where(&["a", "abc", "abcd"], |text| text.len() > 2)?, 2);
    let said = caller.annotated(|number, text, optional, pair, node, last| {
        Ok(Some(format!("{number:?} {text} {optional:?} {:?} {} {last}", pair.map(|pair| pair.key()).transpose()?, node.name()?)))
    })?;
    assert_eq!(said, "None a None Some(\"k\") n z");
    assert_eq!(caller.annotated(|_, _, _, _, _, _| Option::<String>::None)?, "null");
    let unsaid = caller.not_annotated(|text, node| format!("{text:?} {}", node.is_none()))?;
    assert_eq!(unsaid, "None true");
    let forbidden = caller.passes_null(|text| assert_eq!(text, "never called")).expect_err("null is not annotated");
    assert_eq!(forbidden.type_name(), Some("Mochi.MochiCallbackException"));
    let shown = Func2::<i32, String>::new(|number| format!("<{number}>"))?;
    assert_eq!((caller.map(7, shown.as_fn())?, caller.map(8, shown.as_fn())?), ("<7>".to_owned(), "<8>".to_owned()));
    assert_eq!(caller.sorted(&[1, 3, 2], caller.descending()?.as_fn())?, [3, 2, 1]);
    drop(shown);
    no_callback_is_left()
}

pub fn given_directly() -> Result<()> {
    let (caller, drops) = (Caller::new()?, Arc::new(AtomicUsize::new(0)));
    let counted = Counted(Arc::clone(&drops));
    caller.run(move || {
        let _ = &counted;
    })?;
    assert_eq!(caller.name(|number, prefix, _| Some(format!("{prefix}{number}")), 1, "a", None)?.as_deref(), Some("a1"));
    assert_eq!(caller.map_later(7, |number| format!("<{number}>")).wait()?, "<7>");
    let error = caller.run(|| -> Result<()> { Err(fixture_exception()) }).expect_err("it throws");
    assert!(error.is::<FixtureException>());
    assert_eq!(Runtime::live_handles(), 2, "the caller's and the error's");
    drop((caller, error));
    no_callback_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    Ok(())
}

pub fn the_very_delegate() -> Result<()> {
    let caller = Caller::new()?;
    let work = Action::new(|| ())?;
    assert!(Caller::same(work.as_fn(), work.as_fn())?);
    assert!(!Caller::same(|| (), work.as_fn())?);
    assert_eq!(Runtime::live_callback_types(), "System.Action: 2");
    let later = work.as_fn();
    drop(work);
    assert!(later().is_ok());
    caller.keep(later)?;
    caller.run_kept()?;
    caller.forget()?;
    no_callback_is_left()
}

pub fn results() -> Result<()> {
    let descending = Caller::new()?.descending()?;
    assert_eq!([descending.invoke(1, 2)?, descending.invoke(2, 1)?, descending.invoke(2, 2)?], [1, -1, 0]);
    Ok(())
}

pub fn cycles() -> Result<()> {
    let caller = Caller::new()?;
    let (held, weak) = (caller.clone(), Weak::new(&caller)?);
    caller.keep(move || held.forget())?;
    drop(caller);
    Caller::collect()?;
    assert_eq!(Runtime::live_callback_types(), "System.Action: 1", "neither side can collect it");
    weak.upgrade().expect("the closure keeps it").run_kept()?;
    no_callback_is_left()?;
    assert!(weak.upgrade().is_none());
    Ok(())
}

pub fn cycles_found() -> Result<()> {
    // SAFETY: .NET, which has threads of its own, is not started yet, and this thread is the only one.
    unsafe { std::env::set_var("MOCHI_TRACE_HANDLES", "1") };
    assert_eq!(Runtime::callback_report(), "");
    let caller = Caller::new()?;
    assert_eq!(Runtime::callback_report(), "");
    let (held, weak) = (caller.clone(), Weak::new(&caller)?);
    caller.keep(move || held.forget())?;
    caller.sorted(&[1, 3, 2], |left, right| right.cmp(&left))?;
    let mut kept = Vec::new();
    for _ in 0..2 {
        kept.push(Action::new(|| ())?);
    }
    drop(caller);
    Caller::collect()?;
    let report = Runtime::callback_report();
    let heads: Vec<_> = report.lines().filter(|line| !line.starts_with("   at ")).collect();
    let closure = |of| format!("System.Action of behaviour::callbacks::cycles_found::{of}");
    let expected = ["2 x ".to_owned() + &closure("{{closure}}"), "1 x ".to_owned() + &closure("{{closure}}")];
    assert_eq!(heads, expected, "{report}");
    let here = report.lines().filter(|line| line.contains("cycles_found") && line.contains("callbacks.rs:"));
    assert!(here.count() >= 2, "{report}");
    drop(kept);
    weak.upgrade().expect("the closure keeps it").run_kept()?;
    no_callback_is_left()?;
    assert_eq!(Runtime::callback_report(), "");
    Ok(())
}

pub fn weak() -> Result<()> {
    let (caller, calls) = (Caller::new()?, Arc::new(AtomicUsize::new(0)));
    let (weak, counted) = (Weak::new(&caller)?, Arc::clone(&calls));
    let own = weak.clone();
    caller.keep(move || {
        assert!(own.upgrade().is_some());
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    caller.run_kept()?;
    assert_eq!((weak.upgrade().as_ref(), calls.load(Ordering::SeqCst)), (Some(&caller), 1));
    drop(caller);
    no_callback_is_left()?;
    assert!(weak.upgrade().is_none());
    assert_eq!(Arc::strong_count(&calls), 1);
    Ok(())
}

/// A delegate that a generic type takes, which is passed what its module does not name.
pub fn named_elsewhere() -> Result<()> {
    let answer = Answer::new(|question| question.number().map(|number| number == 7))?;
    assert!(Poll::<String>::new()?.ask(answer.as_fn())?);
    Ok(())
}

/// Finalizers run in no order: a library's may call a closure that was dropped, and is told so.
pub fn called_by_finalizers() -> Result<()> {
    const MANY: usize = 1000;
    let drops = Arc::new(AtomicUsize::new(0));
    let goodbye = |number: usize| {
        let (counted, text) = (Counted(Arc::clone(&drops)), format!("goodbye {number}"));
        move || {
            let _ = &counted;
            assert_eq!(text, format!("goodbye {number}"), "it is there while it is called");
            1
        }
    };
    for number in 0..MANY {
        if number % 2 == 0 {
            Parting::new_goodbye(goodbye(number))?;
        } else {
            // the finalizer of the closure was registered first, and last above
            let parting = Parting::new()?;
            parting.set_goodbye(&Func::<i32>::new(goodbye(number))?)?;
        }
    }
    no_callback_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), MANY);
    assert_eq!(Parting::said()? + Parting::missed()?, MANY as i32);
    Ok(())
}
