use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use dotnet::fixture::{Caller, Echo, IWatched, Watcher};
use dotnet::system::{Action1, EventArgs};
use mochi::{Result, Runtime, Subscription};

#[track_caller]
fn no_callback_is_left() -> Result<()> {
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    Ok(())
}

pub fn handlers() -> Result<()> {
    let watcher = Watcher::new()?;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let changed = {
        let (heard, expected) = (Arc::clone(&heard), watcher.clone());
        watcher.on_changed(move |sender, args| {
            assert!(sender.is_some_and(|sender| *sender == *expected));
            heard.lock().expect("no panic").push(format!("{}: {}", args.name()?, args.count()?));
            Ok(())
        })?
    };
    watcher.change("a", 1)?;
    watcher.change("b", 2)?;
    assert_eq!(watcher.handlers()?, 1);
    drop(changed);
    watcher.change("c", 3)?;
    assert_eq!(watcher.handlers()?, 0);
    assert_eq!(*heard.lock().expect("no panic"), ["a: 1", "b: 2"]);
    no_callback_is_left()
}

pub fn answers() -> Result<()> {
    let watcher = Watcher::new()?;
    assert!(watcher.set(7)?);
    let setting = watcher.on_setting(|value| value < 5)?;
    assert!(!watcher.set(7)? && watcher.set(3)?);
    setting.remove()?;
    let failing = watcher.on_setting(|_| -> Result<bool> { Err("x".parse::<mochi::Guid>().expect_err("no guid")) })?;
    let error = watcher.set(1).expect_err("the handler throws");
    assert_eq!(error.type_name(), Some("Mochi.MochiCallbackException"));
    drop(failing);
    assert!(watcher.set(7)?);
    Ok(())
}

pub fn inherited() -> Result<()> {
    let echo = Echo::new()?;
    let said = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&said);
    let saying = echo.on_said_handler(move |text| heard.lock().expect("no panic").push_str(text))?;
    echo.say("ho")?;
    drop(saying);
    echo.say("no")?;
    assert_eq!((said.lock().expect("no panic").as_str(), echo.on_said("a method")?.as_str()), ("hoho", "a method"));
    Ok(())
}

pub fn of_interfaces() -> Result<()> {
    let watcher = Watcher::new()?;
    let watched: IWatched = Watcher::watched(&watcher)?;
    let changes = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&changes);
    let changed = watched.on_changed(move |_, _| {
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    watcher.change("a", 1)?;
    drop(changed);
    watcher.change("a", 1)?;
    assert_eq!(changes.load(Ordering::SeqCst), 1);
    Ok(())
}

pub fn of_types() -> Result<()> {
    let made = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&made);
    let making = Watcher::on_made(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    drop(Watcher::make()?);
    assert!(Watcher::is_made_heard()?);
    drop(making);
    drop(Watcher::make()?);
    assert!(!Watcher::is_made_heard()?);
    assert_eq!(made.load(Ordering::SeqCst), 1);
    no_callback_is_left()
}

pub fn detached() -> Result<()> {
    let watcher = Watcher::new()?;
    watcher.on_changed(|_, _| ())?.detach();
    Caller::collect()?;
    assert_eq!((watcher.handlers()?, Runtime::live_callbacks(), Runtime::live_handles()), (1, 1, 1));
    drop(watcher);
    no_callback_is_left()
}

pub fn kept() -> Result<()> {
    let watcher = Watcher::new()?;
    let borrowed = Watcher::watched(&watcher)?;
    let changed = watcher.on_changed(|_, _| ())?;
    drop(watcher);
    let watcher = borrowed.cast::<Watcher>()?;
    assert!(!watcher.is_disposed()?, "the subscription keeps it");
    drop(changed);
    assert!(watcher.is_disposed()?);
    assert_eq!(watcher.handlers()?, 0);
    Ok(())
}

pub fn of_delegates() -> Result<()> {
    let watcher = Watcher::new()?;
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let handler = Action1::<String>::new(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    let (first, second) = (watcher.on_said_handler(handler.as_fn())?, watcher.on_said_handler(handler.as_fn())?);
    assert_eq!(Runtime::live_callbacks(), 1);
    watcher.say("twice")?;
    drop(first);
    watcher.say("once")?;
    drop(second);
    watcher.say("never")?;
    assert_eq!(calls.load(Ordering::SeqCst), 3);
    Ok(())
}

pub fn that_stay() -> Result<()> {
    let watcher = Watcher::new()?;
    let failures = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&failures);
    Runtime::on_failed_drop(move |error| seen.lock().expect("no panic").push(error.to_string()));
    drop(watcher.on_stubborn(|| ())?);
    assert_eq!(failures.lock().expect("no panic").len(), 1);
    assert!(failures.lock().expect("no panic")[0].contains("it stays"));
    let error = watcher.on_stubborn(|| ())?.remove().expect_err("it throws");
    assert!(error.to_string().contains("it stays"), "{error}");
    assert_eq!(watcher.stubborn_handlers()?, 2);
    assert_eq!(failures.lock().expect("no panic").len(), 1, "`remove` gives it");
    Ok(())
}

pub fn many() -> Result<()> {
    let watcher = Watcher::new()?;
    let drops = Arc::new(AtomicUsize::new(0));
    let resident = || std::fs::read_to_string("/proc/self/statm").ok()?.split(' ').nth(1)?.parse::<usize>().ok();
    let mut before = None;
    for round in 0..100_000 {
        let counted = Counted(Arc::clone(&drops));
        let changed: Subscription = watcher.on_changed(move |_, _| {
            let _ = &counted;
        })?;
        drop(changed);
        if round == 50_000 {
            no_callback_is_left()?;
            before = resident();
        }
    }
    no_callback_is_left()?;
    assert_eq!((watcher.handlers()?, drops.load(Ordering::SeqCst)), (0, 100_000));
    if let (Some(before), Some(after)) = (before, resident()) {
        assert!(after < before + 4096, "{before} pages, then {after}");
    }
    Ok(())
}

struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// What an event is raised with that has nothing to say can be made.
pub fn empty_arguments() -> Result<()> {
    assert!(Watcher::says_nothing(&EventArgs::empty()?)?);
    assert!(!Watcher::says_nothing(&EventArgs::new()?)?);
    Ok(())
}
