use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI32, AtomicUsize, Ordering},
};

use dotnet::fixture::{
    Caller, Clock, ClockImpl, Easel, EaselImpl, Figure, FigureImpl, Node, Painting, PaintingImpl, Refusing, RefusingImpl, Soup, SoupKitchen, SoupKitchenImpl,
    Rule, RuleImpl, Scribe,
};
use dotnet::system::{Action1, EventHandler, io::TextWriter, io::TextWriterImpl, text::Encoding};
use mochi::{Error, Result, Runtime};

#[derive(Default)]
struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[track_caller]
fn nothing_is_left() -> Result<()> {
    Caller::collect()?;
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    Ok(())
}

struct Circle {
    radius: f64,
    _drops: Counted,
}

impl FigureImpl for Circle {
    fn area(&self) -> Result<f64> {
        Ok(self.radius * self.radius * 3.0)
    }
}

pub fn constructors() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let counted = || Counted(Arc::clone(&drops));
    let nobody = Figure::implement(Circle { radius: 1.0, _drops: counted() })?;
    assert_eq!((nobody.to_string().as_str(), nobody.author()?.as_str()), ("a figure of 3", "nobody"));
    let anna = Figure::implement_author(Circle { radius: 2.0, _drops: counted() }, "Anna")?;
    assert_eq!((anna.area()?, anna.author()?.as_str()), (12.0, "Anna"));
    // what nobody has written is the base's, in its constructor too
    assert_eq!((anna.described()?.as_str(), anna.describe("seen")?.as_str()), ("made by Anna", "seen by Anna"));
    drop((nobody, anna));
    nothing_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 2);
    Ok(())
}

struct Seven {
    _drops: Counted,
}

impl RefusingImpl for Seven {
    fn number(&self) -> Result<i32> {
        Ok(7)
    }
}

pub fn refused() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let counted = || Counted(Arc::clone(&drops));
    assert_eq!(Refusing::implement(Seven { _drops: counted() }, false)?.number()?, 7);
    let error = Refusing::implement(Seven { _drops: counted() }, true).map(drop).expect_err("it throws");
    assert_eq!(error.message(), "it refuses");
    nothing_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 2);
    Ok(())
}

#[derive(Default)]
struct Canvas {
    number: AtomicI32,
    handlers: Mutex<Vec<Action1<String>>>,
    is_framed: bool,
    disposed: Arc<Mutex<Vec<bool>>>,
    _drops: Counted,
}

impl PaintingImpl for Canvas {
    fn area(&self) -> Result<f64> {
        Ok(2.0)
    }

    fn describe(&self, how: &str) -> Result<String> {
        if how == "made" { Err(Error::base()) } else { Ok(format!("{how} on canvas")) }
    }

    fn get(&self, index: i32, kind: &str) -> Result<i64> {
        Ok(i64::from(self.number.load(Ordering::SeqCst) + index) + kind.len() as i64)
    }

    fn set(&self, index: i32, kind: &str, value: i64) -> Result<()> {
        self.number.store(value as i32 + index + kind.len() as i32, Ordering::SeqCst);
        Ok(())
    }

    fn on_painted(&self, handler: &Action1<String>) -> Result<()> {
        self.handlers.lock().expect("no panic").push(handler.clone());
        Ok(())
    }

    fn off_painted(&self, handler: &Action1<String>) -> Result<()> {
        self.handlers.lock().expect("no panic").retain(|other| other != handler);
        Ok(())
    }

    fn paint(&self, colour: &str, coats: &mut i32) -> Result<(bool, Option<String>)> {
        assert_ne!(colour, "none", "there is no colour");
        *coats += 1;
        self.handlers.lock().expect("no panic").iter().try_for_each(|handler| handler.invoke(colour))?;
        Ok((true, (colour != "grey").then(|| colour.to_uppercase())))
    }

    fn frame(&self, wood: Option<&str>) -> Result<String> {
        if self.is_framed { Ok(format!("framed: {wood:?}")) } else { Err(Error::base()) }
    }

    fn dry_async(&self, hours: i32) -> impl Future<Output = Result<String>> + Send + 'static {
        async move { if hours < 0 { Err(Error::other("it cannot dry")) } else { Ok(format!("{hours} hours")) } }
    }

    fn dispose(&self, disposing: bool) -> Result<()> {
        self.disposed.lock().expect("no panic").push(disposing);
        Err(Error::base())
    }
}

pub fn members() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let node = Node::new_name("near")?;
    let canvas = Canvas { _drops: Counted(Arc::clone(&drops)), ..Canvas::default() };
    let painting = Painting::implement_author_layers_on(canvas, "Ben", 3, &node)?;
    assert_eq!((painting.layers()?, painting.on()?), (3, Some(node.clone())));
    assert_eq!(painting.described()?, "made by Ben");
    assert_eq!(painting.whole()?, "a figure of 2 seen on canvas 5 9");
    assert_eq!(painting.paint_twice("red")?, "True 2 RED");
    assert_eq!(painting.paint_twice("grey")?, "True 2 nothing");
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let painted = painting.on_painted(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    })?;
    painting.paint_twice("blue")?;
    drop(painted);
    painting.paint_twice("blue")?;
    assert_eq!(calls.load(Ordering::SeqCst), 1);
    assert_eq!(painting.framed("oak")?, "a frame of oak");
    let framed = Painting::implement(Canvas { is_framed: true, ..Canvas::default() })?;
    assert_eq!(framed.framed(None)?, "framed: None");
    assert_eq!(painting.dried(3).wait()?, "3 hours");
    assert_eq!(painting.dried(-1).wait().expect_err("it fails").message(), "it cannot dry");
    assert_eq!(painting.count_async(&node).wait()?, 4, "the base's");
    let error = painting.paint_twice("none").expect_err("it panics");
    assert!(error.to_string().contains("there is no colour"), "{error}");
    drop((painting, framed, node));
    nothing_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    Ok(())
}

pub fn ends() -> Result<()> {
    let (drops, disposed) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(Vec::new())));
    let canvas = || Canvas { disposed: Arc::clone(&disposed), _drops: Counted(Arc::clone(&drops)), ..Canvas::default() };
    let painting = Painting::implement(canvas())?;
    painting.dispose()?;
    assert_eq!((painting.disposed()?, disposed.lock().expect("no panic").as_slice()), (1, &[true][..]));
    // a handle does not own it: .NET may go on with it
    Painting::set_kept(Some(&painting))?;
    drop(painting);
    let kept = Painting::kept()?.expect("it is kept");
    assert_eq!((kept.disposed()?, kept.area()?), (1, 2.0));
    Painting::set_kept(None)?;
    drop(kept);
    // one that nobody disposes of is finalized, before or after its value is dropped
    drop(Painting::implement(canvas())?);
    nothing_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 2);
    let disposed = disposed.lock().expect("no panic");
    assert!(disposed.as_slice() == [true] || disposed.as_slice() == [true, false], "{disposed:?}");
    Ok(())
}

/// Pages of memory.
fn resident() -> Option<usize> {
    std::fs::read_to_string("/proc/self/statm").ok()?.split(' ').nth(1)?.parse().ok()
}

struct Above(i32);

impl RuleImpl for Above {
    fn holds(&self, value: i32) -> Result<bool> {
        if value == 0 { Err(Error::base()) } else { Ok(value > self.0) }
    }
}

pub fn values() -> Result<()> {
    assert_eq!(Rule::count(5, Above(3))?, 1);
    let rule = Rule::implement(Above(7))?;
    assert_eq!(Rule::count(8, &rule)?, 1);
    assert_eq!(Rule::caught(Above(1))?, "MochiCallbackException: it is left to a base that does not do it");
    // however many there were, nothing stays
    let mut before = None;
    for number in 0..100_000 {
        assert_eq!(Rule::count(number + 1, Above(number))?, 1);
        if number == 50_000 {
            Caller::collect()?;
            before = resident();
        }
    }
    drop(rule);
    nothing_is_left()?;
    if let (Some(before), Some(after)) = (before, resident()) {
        assert!(after < before + 4096, "{before} pages, then {after}");
    }
    Ok(())
}

#[derive(Default)]
struct Stand {
    height: Mutex<f64>,
    moved: Mutex<Vec<Action1<f64>>>,
    fallen: Arc<Mutex<Vec<EventHandler>>>,
    colours: Arc<Mutex<Vec<String>>>,
    listens: bool,
}

impl EaselImpl for Stand {
    fn height(&self) -> Result<f64> {
        Ok(*self.height.lock().expect("no panic"))
    }

    fn set_height(&self, value: f64) -> Result<()> {
        *self.height.lock().expect("no panic") = value;
        self.moved.lock().expect("no panic").iter().try_for_each(|handler| handler.invoke(value))
    }

    fn set_colour(&self, value: Option<&str>) -> Result<()> {
        self.colours.lock().expect("no panic").push(value.unwrap_or("none").to_owned());
        Err(Error::base())
    }

    fn get(&self, leg: &str) -> Result<i32> {
        if self.listens { Ok(-(leg.len() as i32)) } else { Err(Error::base()) }
    }

    fn on_moved(&self, handler: &Action1<f64>) -> Result<()> {
        self.moved.lock().expect("no panic").push(handler.clone());
        Ok(())
    }

    fn off_moved(&self, handler: &Action1<f64>) -> Result<()> {
        self.moved.lock().expect("no panic").retain(|other| other != handler);
        Ok(())
    }

    fn on_fallen(&self, handler: &EventHandler) -> Result<()> {
        self.fallen.lock().expect("no panic").push(handler.clone());
        if self.listens { Ok(()) } else { Err(Error::base()) }
    }
}

/// Properties, indexers and events that only derived classes see.
pub fn hidden_members() -> Result<()> {
    let (colours, fallen) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(Vec::new())));
    let stand = |listens| Stand {
        colours: Arc::clone(&colours),
        fallen: Arc::clone(&fallen),
        listens,
        ..Stand::default()
    };
    let easel = Easel::implement(stand(false))?;
    assert_eq!(easel.stand()?, "0.5 plain and new 4 4");
    assert_eq!(easel.stand()?, "1 plain and new and new 4 4");
    assert_eq!(colours.lock().expect("no panic").as_slice(), ["plain and new", "plain and new and new"]);
    let heights = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heights);
    let handler = Action1::<f64>::new(move |height| seen.lock().expect("no panic").push(height))?;
    easel.watch(handler.as_fn())?;
    easel.stand()?;
    easel.unwatch(handler.as_fn())?;
    easel.stand()?;
    assert_eq!(heights.lock().expect("no panic").as_slice(), [1.5]);
    assert_eq!(easel.fall()?, 1, "the base's event");
    let listening = Easel::implement(stand(true))?;
    assert_eq!(listening.stand()?, "0.5 plain and new 4 -4");
    assert_eq!(listening.fall()?, 0, "it was never added to the base's");
    assert_eq!(fallen.lock().expect("no panic").len(), 2);
    fallen.lock().expect("no panic").clear();
    drop((easel, listening, handler));
    nothing_is_left()
}

struct Cuckoo(i32);

impl ClockImpl for Cuckoo {
    fn strike(&self) -> Result<String> {
        if self.0 == 0 { Err(Error::base()) } else { Ok("cuckoo".repeat(self.0 as usize)) }
    }

    fn step(&self) -> Result<i32> {
        Ok(self.0)
    }
}

/// Classes that are not abstract, where the manifest names them.
pub fn ordinary() -> Result<()> {
    assert_eq!(Clock::new_hour(3)?.strike()?, "!!!");
    let cuckoo = Clock::implement_hour(Cuckoo(2), 3)?;
    assert_eq!((cuckoo.hour()?, cuckoo.turn()?.as_str(), cuckoo.plain()?), (3, "cuckoocuckoo", 5));
    let quiet = Clock::implement(Cuckoo(0))?;
    assert_eq!((quiet.hour()?, quiet.turn()?.len()), (12, 12));
    assert_eq!(Clock::struck(Cuckoo(1))?, "cuckoo");
    assert_eq!(Clock::struck(&cuckoo)?, "cuckoocuckoo");
    drop((cuckoo, quiet));
    nothing_is_left()
}

struct Leek(bool);

impl SoupKitchenImpl for Leek {
    fn best(&self) -> Result<Soup> {
        if self.0 { Soup::new("best", 90) } else { Err(Error::base()) }
    }

    fn cook(&self, name: &str) -> Result<Soup> {
        if self.0 { Soup::new(name, 80) } else { Err(Error::base()) }
    }

    fn serve(&self) -> Result<String> {
        Ok("in Rust".to_owned())
    }
}

/// What an override gives may be of a derived type, and what is new hides what could be overridden.
pub fn hiding() -> Result<()> {
    let whole = SoupKitchen::implement(Leek(true))?;
    assert_eq!(whole.seen_as_soup()?, "90 80 in Rust never");
    assert_eq!(whole.seen()?, "best a Fixture.Soup closed");
    let base = SoupKitchen::implement(Leek(false))?;
    assert_eq!(base.seen_as_soup()?, "70 60 in Rust never");
    assert_eq!(base.seen()?, "leek a Fixture.Soup closed");
    drop((whole, base));
    nothing_is_left()
}

struct Paper(Arc<Mutex<String>>);

impl TextWriterImpl for Paper {
    fn encoding(&self) -> Result<Encoding> {
        Encoding::utf8()
    }

    fn write_char(&self, value: char) -> Result<()> {
        self.0.lock().expect("no panic").push(value);
        Ok(())
    }

    fn flush(&self) -> Result<()> {
        self.0.lock().expect("no panic").push_str("<flush>");
        Ok(())
    }
}

/// A class of the framework's: all that it writes comes to one method, as its documentation says.
pub fn writers() -> Result<()> {
    let text = Arc::new(Mutex::new(String::new()));
    let writer = TextWriter::implement(Paper(Arc::clone(&text)))?;
    Scribe::write(&writer)?;
    assert_eq!(*text.lock().expect("no panic"), "one 2 3.0\nab<flush>");
    text.lock().expect("no panic").clear();
    Scribe::write_async(&writer, "later").wait()?;
    assert_eq!(*text.lock().expect("no panic"), "later\n");
    assert_eq!(Scribe::encoded(&writer)?, "utf-8");
    Scribe::write(Paper(Arc::clone(&text)))?;
    assert_eq!(*text.lock().expect("no panic"), "later\none 2 3.0\nab<flush>");
    drop(writer);
    nothing_is_left()
}

#[derive(Default)]
struct Layered {
    own: Mutex<Option<Painting>>,
    disposed: Arc<AtomicUsize>,
    _drops: Counted,
}

impl PaintingImpl for Layered {
    fn area(&self) -> Result<f64> {
        Ok(1.0)
    }

    fn describe(&self, how: &str) -> Result<String> {
        let base = self.base()?;
        Ok(format!("<{} of {}>", base.describe(how)?, base.author()?))
    }

    fn layers(&self) -> Result<i32> {
        Ok(self.base()?.layers()? * 10)
    }

    fn set_layers(&self, value: i32) -> Result<()> {
        self.base()?.set_layers(value + 1)
    }

    fn get(&self, _: i32, _: &str) -> Result<i64> {
        Ok(0)
    }

    fn set(&self, _: i32, _: &str, _: i64) -> Result<()> {
        Ok(())
    }

    fn on_painted(&self, _: &Action1<String>) -> Result<()> {
        Ok(())
    }

    fn off_painted(&self, _: &Action1<String>) -> Result<()> {
        Ok(())
    }

    fn paint(&self, _: &str, _: &mut i32) -> Result<(bool, Option<String>)> {
        Ok((true, None))
    }

    /// What other objects do in the middle is theirs.
    fn frame(&self, wood: Option<&str>) -> Result<String> {
        let before = self.base()?.frame(wood)?;
        let other = self.own.lock().expect("no panic").as_ref().map(|other| other.framed("pine")).transpose()?;
        let after = self.base()?.frame(None)?;
        Ok(format!("{before}, {}, {after}", other.unwrap_or_default()))
    }

    fn dry_async(&self, hours: i32) -> impl Future<Output = Result<String>> + Send + 'static {
        let base = self.base();
        async move {
            let base = base?;
            let first = base.dry_async(hours).await?;
            Ok(format!("{first}, then {}", base.dry_async(hours + 1).await?))
        }
    }

    fn count_async(&self, near: &Node) -> impl Future<Output = Result<i32>> + Send + 'static {
        let (base, near) = (self.base(), near.clone());
        async move { Ok(base?.count_async(&near).await? + 1) }
    }

    fn dispose(&self, disposing: bool) -> Result<()> {
        self.base()?.dispose(disposing)?;
        self.disposed.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

/// What the class itself does, in the middle of what overrides it.
pub fn bases() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let node = Node::new_name("near")?;
    let layered = || Layered { _drops: Counted(Arc::clone(&drops)), ..Layered::default() };
    let inner = Painting::implement_author_layers_on(layered(), "Ben", 3, None)?;
    let outer = Layered { own: Mutex::new(Some(inner.clone())), ..layered() };
    let outer = Painting::implement_author_layers_on(outer, "Anna", 5, None)?;
    // in the constructor of the base, too, and on the object itself
    assert_eq!(inner.described()?, "<made by Ben of Ben>");
    assert_eq!(outer.describe("seen")?, "<seen by Anna of Anna>");
    assert_eq!((inner.layers()?, outer.layers()?), (40, 60), "one more when they were made");
    outer.set_layers(2)?;
    assert_eq!((inner.layers()?, outer.layers()?), (40, 30));
    let framed = "a frame of pine, , a frame of air";
    assert_eq!(outer.framed("oak")?, format!("a frame of oak, {framed}, a frame of air"));
    assert_eq!(outer.dried(3).wait()?, "dry after 3, then dry after 4");
    assert_eq!(outer.count_async(&node).wait()?, 5);
    outer.dispose()?;
    assert_eq!((outer.disposed()?, inner.disposed()?), (1, 0));
    drop((inner, outer, node));
    nothing_is_left()?;
    assert_eq!((drops.load(Ordering::SeqCst), Runtime::live_handles()), (2, 0), "{}", Runtime::live_types());
    // one that is finalized only
    let disposed = Arc::new(AtomicUsize::new(0));
    drop(Painting::implement(Layered { disposed: Arc::clone(&disposed), ..layered() })?);
    nothing_is_left()?;
    assert_eq!((drops.load(Ordering::SeqCst), disposed.load(Ordering::SeqCst)), (3, 0), "the base did all of it");
    Ok(())
}

/// Without data: the values are told apart all the same.
struct Early;

impl ClockImpl for Early {
    fn hour(&self) -> Result<i32> {
        Ok(self.base()?.hour()? - 1)
    }

    fn strike(&self) -> Result<String> {
        self.base()?.strike()
    }

    fn step(&self) -> Result<i32> {
        let base = self.base()?;
        let here = base.step()?;
        let there = std::thread::spawn(move || base.step()).join().expect("no panic")?;
        Ok(here + there)
    }
}

struct Late(Early);

impl ClockImpl for Late {
    fn hour(&self) -> Result<i32> {
        self.0.hour()
    }

    fn strike(&self) -> Result<String> {
        Ok(format!("{:?}", self.base()?))
    }
}

/// Values without an object, and many of them.
pub fn bases_of_values() -> Result<()> {
    let clocks = [3, 5, 7].map(|hour| Clock::implement_hour(Early, hour));
    for (clock, hour) in clocks.into_iter().zip([3, 5, 7]) {
        let clock = clock?;
        assert_eq!(clock.hour()?, hour - 1);
        assert_eq!(clock.turn()?.len() as i32, hour, "one less, two on, one less");
    }
    let error = Early.base().expect_err("it is in no object");
    assert_eq!(error.message(), "the value is in no object of .NET: only what was given to `implement` has a base");
    // a field has no object, even where it is the whole of a value that has one
    let late = Clock::implement_hour(Late(Early), 1)?;
    assert_eq!(late.hour().expect_err("it is in no object").message(), error.message());
    assert!(late.strike()?.starts_with("Clock("), "{}", late.strike()?);
    // an error of the base's is the caller's
    let refused = Clock::implement_hour(Early, -1)?.strike().map(drop).expect_err("no text is so short");
    assert!(refused.type_name().is_some_and(|name| name.ends_with("ArgumentOutOfRangeException")), "{refused:?}");
    drop((late, error, refused));
    let mut before = None;
    for number in 0..20_000 {
        assert_eq!(Clock::implement_hour(Early, number)?.hour()?, number - 1);
        if number == 10_000 {
            Caller::collect()?;
            before = resident();
        }
    }
    nothing_is_left()?;
    if let (Some(before), Some(after)) = (before, resident()) {
        assert!(after < before + 4096, "{before} pages, then {after}");
    }
    Ok(())
}

struct Steady(Arc<Mutex<Vec<EventHandler>>>);

impl EaselImpl for Steady {
    fn height(&self) -> Result<f64> {
        Ok(1.0)
    }

    fn set_height(&self, _: f64) -> Result<()> {
        Ok(())
    }

    fn colour(&self) -> Result<Option<String>> {
        Ok(self.base()?.colour()?.map(|colour| colour.to_uppercase()))
    }

    fn set_weight(&self, value: i32) -> Result<()> {
        self.base()?.set_weight(value * 2)
    }

    fn get(&self, leg: &str) -> Result<i32> {
        Ok(self.base()?.get(leg)? * 100)
    }

    fn on_moved(&self, _: &Action1<f64>) -> Result<()> {
        Ok(())
    }

    fn off_moved(&self, _: &Action1<f64>) -> Result<()> {
        Ok(())
    }

    fn on_fallen(&self, handler: &EventHandler) -> Result<()> {
        self.base()?.on_fallen(handler)?;
        self.0.lock().expect("no panic").push(handler.clone());
        self.base()?.on_fallen(handler)
    }

    fn off_fallen(&self, handler: &EventHandler) -> Result<()> {
        self.base()?.off_fallen(handler)?;
        self.base()?.off_fallen(handler)
    }
}

/// Properties, indexers and events, protected ones among them.
pub fn bases_of_all_kinds() -> Result<()> {
    let handlers = Arc::new(Mutex::new(Vec::new()));
    let easel = Easel::implement(Steady(Arc::clone(&handlers)))?;
    easel.set_weight(3)?;
    assert_eq!(easel.stand()?, "1 PLAIN AND NEW 6 400");
    assert_eq!(easel.fall()?, 2, "added twice, and removed twice");
    assert_eq!(handlers.lock().expect("no panic").drain(..).count(), 1);
    drop(easel);
    nothing_is_left()
}
