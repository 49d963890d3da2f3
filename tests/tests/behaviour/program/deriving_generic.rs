//! Generic classes that Rust derives from.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use dotnet::fixture::{
    Caller, Check, CheckImpl, Checks, Converter, ConverterImpl, FixtureException, Node, Stock, StockImpl, Strict, StrictImpl,
};
use dotnet::system::Action1;
use mochi::{Error, Result, Runtime};

#[track_caller]
fn nothing_is_left() -> Result<()> {
    Caller::collect()?;
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
    Ok(())
}

#[derive(Default)]
struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[derive(Default)]
struct Lengths {
    known: Mutex<HashMap<String, i32>>,
    handlers: Mutex<Vec<Action1<String>>>,
    is_loud: bool,
    _drops: Counted,
}

impl ConverterImpl<String, i32> for Lengths {
    fn convert(&self, from: String, times: i32) -> Result<i32> {
        match from.as_str() {
            "panic" => panic!("there is no length"),
            "throw" => return Err(FixtureException::new("no length", 3)?.into()),
            _ => {}
        }
        let length = from.len() as i32 * times;
        self.handlers.lock().expect("no panic").iter().try_for_each(|handler| handler.invoke(from.as_str()))?;
        Ok(length)
    }

    fn announce(&self, result: i32) -> Result<String> {
        if self.is_loud { Ok(format!("{result}!")) } else { Err(Error::base()) }
    }

    fn get(&self, key: String) -> Result<i32> {
        Ok(self.known.lock().expect("no panic").get(&key).copied().unwrap_or(-1))
    }

    fn set(&self, key: String, value: i32) -> Result<()> {
        self.known.lock().expect("no panic").insert(key, value);
        Ok(())
    }

    fn hum(&self, when: &str) -> Result<String> {
        if self.is_loud { Ok(format!("HUM {when}")) } else { Err(Error::base()) }
    }

    fn on_started(&self, handler: &Action1<String>) -> Result<()> {
        self.handlers.lock().expect("no panic").push(handler.clone());
        Ok(())
    }

    fn off_started(&self, handler: &Action1<String>) -> Result<()> {
        self.handlers.lock().expect("no panic").retain(|other| other != handler);
        Ok(())
    }
}

/// Members of every kind, of an instance that the library names.
pub fn members() -> Result<()> {
    let drops = Arc::new(AtomicUsize::new(0));
    let quiet = Lengths { _drops: Counted(Arc::clone(&drops)), ..Lengths::default() };
    let converter = Converter::<String, i32>::implement(quiet, -7, "counter")?;
    assert_eq!((converter.name()?.as_str(), converter.told()?.as_str()), ("counter", "it is -7"));
    assert_eq!(converter.hum("now")?, "counter hums now");
    assert_eq!((converter.run(Some("four"), 2)?, converter.run(None, 2)?, converter.count()?), (8, -7, 2));
    assert_eq!(converter.say("five5")?, "it is 5");
    assert_eq!(converter.convert_all(&["a".to_owned(), "bcd".to_owned()])?, [1, 3]);
    assert_eq!(converter.put("a", 9)?, 9);
    assert_eq!(Checks::text(&converter, "abc")?, "6 -1");

    let heard = Arc::new(Mutex::new(Vec::new()));
    let of = Arc::clone(&heard);
    let handler = Action1::<String>::new(move |from| of.lock().expect("no panic").push(from.to_owned()))?;
    converter.listen(handler.as_fn())?;
    converter.run("xy", 1)?;
    converter.forget(handler.as_fn())?;
    converter.run("xyz", 1)?;
    assert_eq!(*heard.lock().expect("no panic"), ["xy"]);

    let error = converter.run("throw", 1).expect_err("it throws");
    assert!(error.is::<FixtureException>(), "{error}");
    drop(error);
    let error = converter.run("panic", 1).expect_err("it panics");
    assert!(error.to_string().contains("there is no length"), "{error}");
    drop((error, handler));

    let loud = Converter::<String, i32>::implement(Lengths { is_loud: true, ..Lengths::default() }, 1, "loud")?;
    assert_eq!((loud.told()?.as_str(), loud.say("ab")?.as_str()), ("1!", "2!"));
    assert_eq!(loud.hum("now")?, "HUM now");
    drop((converter, loud));
    nothing_is_left()?;
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    Ok(())
}

struct Above(f64);

impl CheckImpl<f64> for Above {
    fn holds(&self, value: f64) -> Result<bool> {
        Ok(value > self.0)
    }
}

impl CheckImpl<i32> for Above {
    fn holds(&self, value: i32) -> Result<bool> {
        if value == 0 { Err(Error::base()) } else { Ok(f64::from(value) > self.0) }
    }
}

struct Longer(usize);

impl CheckImpl<String> for Longer {
    fn holds(&self, value: String) -> Result<bool> {
        Ok(value.len() > self.0)
    }

    fn explain(&self, value: String, before: Option<String>) -> Result<String> {
        if before.is_some() { Err(Error::base()) } else { Ok(format!("{value} is long")) }
    }
}

/// What is passed by value; what is kept by .NET; what has nothing to fall back to.
pub fn values() -> Result<()> {
    assert_eq!(Checks::count(&["a", "bcd", "efgh"][..], Longer(2))?, 2);
    assert_eq!(Checks::twice(Above(4.0), 4)?, 1);
    let check = Check::<String>::implement(Longer(3))?;
    assert_eq!((check.explain("x", None)?.as_str(), check.explain("x", "why")?.as_str()), ("x is long", "why: False"));
    let whole = Check::<i32>::implement(Above(1.0))?;
    assert!(whole.holds(0).expect_err("there is no base").message().contains("left to a base"));
    Checks::set_kept(Some(&Check::<f64>::implement(Above(0.5))?))?;
    let kept = Checks::kept()?.expect("it is kept");
    assert!(kept.holds(0.75)? && !kept.holds(0.25)?);
    Checks::set_kept(None)?;
    drop((check, whole, kept));
    nothing_is_left()
}

struct Near(Node);

impl CheckImpl<Node> for Near {
    fn holds(&self, value: Node) -> Result<bool> {
        Ok(value == self.0)
    }
}

struct Heavy;

impl StrictImpl<u8> for Heavy {
    fn holds(&self, value: u8) -> Result<bool> {
        Ok(value > 100)
    }

    fn weight(&self, value: u8) -> Result<i32> {
        Ok(i32::from(value) * 2)
    }
}

/// Instances that nothing but this program names.
pub fn chosen() -> Result<()> {
    let node = Node::new_name("near")?;
    let check = Check::<Node>::implement(Near(node.clone()))?;
    assert!(check.holds(&node)? && !check.holds(&Node::new_name("far")?)?);
    let strict = Strict::<u8>::implement(Heavy)?;
    assert_eq!((strict.holds(101)?, strict.weight(4)?, strict.explain(7, None)?.as_str()), (true, 8, "so: False"));
    drop((check, strict, node));
    nothing_is_left()
}

struct Shelf(Mutex<Vec<i64>>);

impl StockImpl<i64> for Shelf {
    fn add(&self, item: i64) -> Result<()> {
        self.0.lock().expect("no panic").push(item);
        Err(Error::base())
    }
}

/// A class that is not abstract, where the manifest names it.
pub fn ordinary() -> Result<()> {
    let stock = Stock::<i64>::implement(Shelf(Mutex::new(Vec::new())))?;
    stock.add_twice(5)?;
    assert_eq!((stock.count()?, stock.first()?), (2, 5));
    drop(stock);
    nothing_is_left()
}

struct Doubled;

impl ConverterImpl<String, i32> for Doubled {
    fn convert(&self, from: String, times: i32) -> Result<i32> {
        Ok(from.len() as i32 * times)
    }

    fn announce(&self, result: i32) -> Result<String> {
        let base = self.base()?;
        Ok(format!("{} says {}", base.name()?, base.announce(result * 2)?))
    }

    fn count(&self) -> Result<i32> {
        Ok(self.base()?.count()? + 100)
    }

    fn convert_all(&self, all: Vec<String>) -> Result<Vec<i32>> {
        Ok([self.base()?.convert_all(&all)?, vec![0]].concat())
    }

    fn get(&self, _: String) -> Result<i32> {
        Ok(1)
    }

    fn set(&self, _: String, _: i32) -> Result<()> {
        Ok(())
    }

    fn hum(&self, when: &str) -> Result<String> {
        Ok(format!("{}!", self.base()?.hum(when)?))
    }

    fn on_started(&self, _: &Action1<String>) -> Result<()> {
        Ok(())
    }

    fn off_started(&self, _: &Action1<String>) -> Result<()> {
        Ok(())
    }
}

struct Twice;

impl StockImpl<i64> for Twice {
    fn add(&self, item: i64) -> Result<()> {
        // another trait of the value has one, too
        let base = StockImpl::base(self)?;
        base.add(item)?;
        base.add(-item)
    }
}

impl CheckImpl<Node> for Twice {
    fn holds(&self, value: Node) -> Result<bool> {
        Ok(value.name()? == "near")
    }

    fn explain(&self, value: Node, before: Option<String>) -> Result<String> {
        let base = CheckImpl::base(self)?;
        Ok(format!("{}, {}", base.explain(&value, before.as_deref())?, base.explain(&value, None)?))
    }
}

/// What the class itself does, of an instance that the library names.
pub fn bases() -> Result<()> {
    let converter = Converter::<String, i32>::implement(Doubled, -7, "counter")?;
    assert_eq!(converter.told()?, "counter says it is -14");
    assert_eq!(converter.say("four")?, "counter says it is 8");
    assert_eq!(converter.hum("now")?, "counter hums now!");
    assert_eq!(converter.convert_all(&["a".to_owned(), "bcd".to_owned()])?, [1, 3, 0]);
    assert_eq!((converter.run(Some("four"), 2)?, converter.count()?), (8, 201));
    drop(converter);
    nothing_is_left()
}

/// The same of instances that nothing but this program names.
pub fn bases_chosen() -> Result<()> {
    let stock = Stock::<i64>::implement(Twice)?;
    stock.add_twice(5)?;
    assert_eq!((stock.count()?, stock.first()?), (4, 5));
    let node = Node::new_name("near")?;
    let check = Check::<Node>::implement(Twice)?;
    assert_eq!(check.explain(&node, "why")?, "why: True, so: True");
    assert!(StockImpl::<i64>::base(&Twice).is_err());
    drop((stock, check, node));
    nothing_is_left()
}
