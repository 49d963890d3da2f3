use std::{
    cmp::Ordering,
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

use dotnet::fixture::{Caller, GenericUser, IEmptied, IEmptiedImpl, ILabelledImpl, IService, IServiceImpl, IStore, IStoreImpl, Node, ServiceUser, Worker};
use dotnet::system::collections::generic::{
    IComparer, IComparerImpl, IEqualityComparer, IEqualityComparerImpl,
};
use dotnet::system::{IObserver, IObserverImpl};
use mochi::{Exception, Guid, Result, Runtime};

#[track_caller]
fn no_callback_is_left() -> Result<()> {
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    assert_eq!(Runtime::live_buffers(), 0);
    Ok(())
}

#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

impl<T: mochi::rt::Argument + std::fmt::Debug> IObserverImpl<T> for Seen {
    fn on_next(&self, value: T) -> Result<()> {
        self.0.lock().expect("no panic").push(format!("{value:?}"));
        Ok(())
    }

    fn on_error(&self, error: Exception) -> Result<()> {
        self.0.lock().expect("no panic").push(error.message()?);
        Ok(())
    }

    fn on_completed(&self) -> Result<()> {
        self.0.lock().expect("no panic").push("completed".to_owned());
        Ok(())
    }
}

pub fn observers() -> Result<()> {
    let seen = Seen::default();
    let numbers = IObserver::<i32>::implement(seen.clone())?;
    GenericUser::feed(&numbers, 2)?;
    for _ in 0..100_000 {
        GenericUser::feed(Seen::default(), 1)?;
    }
    assert_eq!(*seen.0.lock().expect("no panic"), ["0", "1", "the end", "completed"]);
    let texts = IObserver::<String>::implement(seen.clone())?;
    texts.on_next("text")?;
    assert_eq!(seen.0.lock().expect("no panic").last().map(String::as_str), Some("\"text\""));
    drop((numbers, texts));
    no_callback_is_left()?;
    assert_eq!(Arc::strong_count(&seen.0), 1);
    Ok(())
}

struct IgnoreCase;

impl IComparerImpl<String> for IgnoreCase {
    fn compare(&self, x: Option<String>, y: Option<String>) -> Result<i32> {
        let lower = |of: Option<String>| of.map(|of| of.to_lowercase());
        Ok(lower(y).cmp(&lower(x)) as i32)
    }
}

impl IEqualityComparerImpl<String> for IgnoreCase {
    fn equals(&self, x: Option<String>, y: Option<String>) -> Result<bool> {
        Ok(self.compare(x, y)? == Ordering::Equal as i32)
    }

    fn get_hash_code(&self, obj: String) -> Result<i32> {
        Ok(obj.len() as i32)
    }
}

pub fn comparers() -> Result<()> {
    let comparer = IComparer::<String>::implement(IgnoreCase)?;
    assert_eq!(GenericUser::sorted(&["b", "C", "a"], &comparer)?, ["C", "b", "a"]);
    let equality = IEqualityComparer::<String>::implement(IgnoreCase)?;
    assert_eq!(GenericUser::distinct(&["b", "B", "a"], &equality)?, 2);
    assert_eq!(GenericUser::sorted(&["b", "C", "a"], IgnoreCase)?, ["C", "b", "a"]);
    assert_eq!(GenericUser::distinct(&["b", "B", "a"], IgnoreCase)?, 2);
    drop((comparer, equality));
    no_callback_is_left()
}

struct Nodes {
    nodes: Mutex<BTreeMap<String, Node>>,
    last: Mutex<String>,
    drops: Arc<AtomicUsize>,
}

impl Drop for Nodes {
    fn drop(&mut self) {
        self.drops.fetch_add(1, SeqCst);
    }
}

impl ILabelledImpl for Nodes {
    fn name(&self) -> Result<String> {
        Ok("nodes".to_owned())
    }
}

impl IStoreImpl<String, Node> for Nodes {
    fn count(&self) -> Result<i32> {
        Ok(self.nodes.lock().expect("no panic").len() as i32)
    }

    fn last(&self) -> Result<String> {
        Ok(self.last.lock().expect("no panic").clone())
    }

    fn set_last(&self, value: String) -> Result<()> {
        *self.last.lock().expect("no panic") = value;
        Ok(())
    }

    fn get(&self, key: String) -> Result<Node> {
        Ok(self.nodes.lock().expect("no panic")[&key].clone())
    }

    fn set(&self, key: String, value: Node) -> Result<()> {
        self.nodes.lock().expect("no panic").insert(key, value);
        Ok(())
    }

    fn has(&self, key: String, value: Option<Node>) -> Result<bool> {
        Ok(self.nodes.lock().expect("no panic").get(&key) == value.as_ref())
    }

    fn all(&self, keys: Vec<String>) -> Result<Vec<Node>> {
        keys.into_iter().map(|key| self.get(key)).collect()
    }
}

impl IEmptiedImpl<String, Node> for Nodes {
    fn clear(&self) -> Result<()> {
        self.nodes.lock().expect("no panic").clear();
        Ok(())
    }
}

pub fn members() -> Result<()> {
    let (drops, node) = (Arc::new(AtomicUsize::new(0)), Node::new_name("one")?);
    let nodes = Nodes { nodes: Mutex::default(), last: Mutex::default(), drops: Arc::clone(&drops) };
    let store = IEmptied::<String, Node>::implement(nodes)?;
    assert_eq!(GenericUser::r#use(&store, &node)?, "nodes 1 a one True True one,one 0");
    let as_store: &IStore<String, Node> = store.upcast();
    assert_eq!((as_store.count()?, as_store.say(&node)?.starts_with("nodes: ")), (0, true));
    assert!(GenericUser::is::<String, Node>(&store)? && !GenericUser::is::<String, String>(&store)?);
    drop((store, node));
    no_callback_is_left()?;
    assert_eq!(drops.load(SeqCst), 1);
    Ok(())
}

struct Failing;

impl ILabelledImpl for Failing {
    fn name(&self) -> Result<String> {
        Ok("failing".to_owned())
    }
}

impl IStoreImpl<i32, i64> for Failing {
    fn count(&self) -> Result<i32> {
        Ok(0)
    }

    fn last(&self) -> Result<i32> {
        Ok(0)
    }

    fn set_last(&self, _: i32) -> Result<()> {
        Ok(())
    }

    fn get(&self, key: i32) -> Result<i64> {
        assert_ne!(key, 7, "not this one");
        Ok(key.into())
    }

    fn set(&self, _: i32, _: i64) -> Result<()> {
        Err("x".parse::<Guid>().expect_err("no guid"))
    }

    fn has(&self, key: i32, value: Option<i64>) -> Result<bool> {
        Ok(value == Some(key.into()))
    }

    fn all(&self, keys: Vec<i32>) -> Result<Vec<i64>> {
        Ok(keys.into_iter().map(i64::from).collect())
    }
}

pub fn failures() -> Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let store = IStore::<i32, i64>::implement(Failing)?;
    assert!(GenericUser::caught(&store)?.contains("not this one"));
    assert!(store.set(1, 2).is_err());
    assert_eq!((store.get(1)?, store.all(&[1, 2])?, store.has(3, 3)?), (1, vec![1, 2], true));
    drop(store);
    no_callback_is_left()
}

struct Service {
    asked: Arc<AtomicUsize>,
}

impl IServiceImpl for Service {
    fn ask_async(&self, question: &str) -> impl Future<Output = Result<String>> + Send + 'static {
        let (asked, question) = (Arc::clone(&self.asked), question.to_owned());
        async move {
            let worker = Worker::new()?;
            let later = worker.later("because", if question == "for long" { 500 } else { 1 }).await?;
            asked.fetch_add(1, SeqCst);
            Ok(format!("{question}? {later}"))
        }
    }

    fn numbers_async(&self, count: i32) -> impl Future<Output = Result<Vec<i32>>> + Send + 'static {
        async move { Ok((0..count).collect()) }
    }

    fn stop_async(&self) -> impl Future<Output = Result<()>> + Send + 'static {
        async { panic!("it does not stop") }
    }

    fn pause_async(&self, node: &Node) -> impl Future<Output = Result<()>> + Send + 'static {
        let node = node.clone();
        async move { node.set_name("paused") }
    }
}

pub fn asynchronous() -> Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let asked = Arc::new(AtomicUsize::new(0));
    let service = IService::implement(Service { asked: Arc::clone(&asked) })?;
    let used = ServiceUser::r#use(&service).wait()?;
    assert!(used.starts_with("why? because 0,1,2 ") && used.contains("it does not stop"), "{used}");
    assert!(ServiceUser::cancels(&service).wait()?);
    assert_eq!(service.ask_async("who").wait()?, "who? because");
    assert_eq!(service.numbers_async(2).wait()?, [0, 1]);
    drop(service);
    let begin = Instant::now();
    while asked.load(SeqCst) < 3 || Runtime::live_handles() > 0 {
        assert!(begin.elapsed() < Duration::from_secs(20), "what was cancelled ends all the same");
        std::thread::sleep(Duration::from_millis(20));
    }
    no_callback_is_left()
}
