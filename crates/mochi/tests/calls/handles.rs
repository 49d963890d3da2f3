//! The entries as C sees them: wrong handles are error codes, never a crash.

use std::{
    collections::VecDeque,
    ffi::c_void,
    mem::{self, MaybeUninit},
    ptr, slice,
    sync::Barrier,
    thread,
};

use mochi::{ErrorKind, Runtime};

use crate::{
    Scenario, Shim,
    bindings::{Faults, Node},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("wrong_handles_are_refused", Shim::Proper, refusals),
    ("an_error_can_be_null", Shim::Proper, null_error),
    ("text_comes_as_the_caller_wants", Shim::Proper, texts),
    ("slots_are_used_again", Shim::Proper, slots),
    ("the_table_stays_in_proportion", Shim::Proper, proportion),
    ("threads_that_end_give_their_slots_back", Shim::Proper, ended_threads),
    ("no_handle_is_left", Shim::Proper, exhaustion),
    ("one_of_many_frees_wins", Shim::Proper, racing_frees),
];

#[repr(C)]
#[derive(Debug)]
struct RawError {
    message: *const u8,
    message_len: i32,
    code: i32,
    exception: isize,
}

#[repr(C)]
#[derive(Debug)]
struct RawText {
    ptr: *mut u8,
    len: i32,
    capacity: i32,
}

type New = unsafe extern "C" fn(*const u8, i32, *mut RawError) -> isize;
type Free = unsafe extern "C" fn(isize, *mut RawError);
type GetNext = unsafe extern "C" fn(isize, *mut RawError) -> isize;
type Is = unsafe extern "C" fn(isize, *mut RawError) -> i32;
type GetName = unsafe extern "C" fn(isize, *mut RawText, *mut RawError);

struct Entries {
    new: New,
    free: Free,
    get_name: GetName,
    new_leaf: New,
    get_next: GetNext,
    is_leaf: Is,
}

impl Entries {
    fn find() -> Self {
        Node::disposed().unwrap();
        let find = |class: &str, name: &str| {
            let symbol = format!("mochi_fixture_{class}_{name}");
            match mochi_host::Runtime::started() {
                Some(runtime) => {
                    runtime.function(&format!("__Mochi.fixture.Fixture_{class}, Mochi.Shim.Fixture"), &symbol).unwrap()
                }
                None => mochi_host::shim::Shim::opened().unwrap().runtime_entry(&symbol).unwrap(),
            }
        };
        // SAFETY: the entries of `Shim.cs` have these signatures.
        unsafe {
            Self {
                new: mem::transmute::<*const c_void, New>(find("Node", "new")),
                free: mem::transmute::<*const c_void, Free>(find("Node", "free")),
                get_name: mem::transmute::<*const c_void, GetName>(find("Node", "get_name")),
                new_leaf: mem::transmute::<*const c_void, New>(find("Leaf", "new")),
                get_next: mem::transmute::<*const c_void, GetNext>(find("Node", "get_next")),
                is_leaf: mem::transmute::<*const c_void, Is>(find("Leaf", "is")),
            }
        }
    }

    fn make(&self) -> isize {
        let mut error = MaybeUninit::uninit();
        // SAFETY: the text is two bytes long, and the entry clears the error.
        let (handle, error) = unsafe { ((self.new)(b"ab".as_ptr(), 2, error.as_mut_ptr()), error.assume_init()) };
        assert_eq!((error.code, error.message, error.exception), (0, ptr::null(), 0));
        handle
    }

    /// The error's code and message.
    fn name_of(&self, handle: isize) -> (i32, String) {
        let mut text = RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 };
        // SAFETY: both structures are valid; whatever the handle is, the entry refuses it or takes it.
        report(|error| unsafe { (self.get_name)(handle, &mut text, error) })
    }

    fn free(&self, handle: isize) -> (i32, String) {
        // SAFETY: the structure is valid; whatever the handle is, the entry refuses it or takes it.
        report(|error| unsafe { (self.free)(handle, error) })
    }
}

fn report(call: impl FnOnce(*mut RawError)) -> (i32, String) {
    let mut error = MaybeUninit::uninit();
    call(error.as_mut_ptr());
    // SAFETY: every entry clears the error first.
    let error: RawError = unsafe { error.assume_init() };
    if error.message.is_null() {
        return (error.code, String::new());
    }
    // SAFETY: a message has so many bytes and a terminator.
    let message = unsafe { slice::from_raw_parts(error.message, error.message_len as usize + 1) };
    assert_eq!(message.last(), Some(&0));
    (error.code, String::from_utf8(message[..message.len() - 1].to_vec()).unwrap())
}

fn refusals() {
    let entries = Entries::find();
    let handle = entries.make();
    assert_eq!(entries.name_of(handle), (0, String::new()));

    let (code, message) = entries.name_of(0);
    assert_eq!((code, &*message), (2, "null handle where a `Fixture.Node` is needed"));
    assert_eq!(entries.free(0).0, 0, "freeing null does nothing");

    for foreign in [1, 2, -1, isize::MAX, isize::MIN, handle ^ (1 << 40), handle + 1, handle + 1_000_000, 0xdead_beef] {
        assert_eq!(entries.name_of(foreign).0, 2, "{foreign:x}");
        assert_eq!(entries.free(foreign).0, 2, "{foreign:x}");
    }

    assert_eq!(entries.free(handle).0, 0);
    let stale = format!("handle 0x{handle:x} is stale: it was freed, or never handed out");
    assert_eq!(entries.free(handle), (2, stale.clone()), "freed twice");
    assert_eq!(entries.name_of(handle), (2, stale.clone()));
    let next = entries.make();
    assert_ne!(next, handle, "the slot is the same, its generation is not");
    assert_eq!(entries.name_of(handle), (2, stale));
    assert_eq!(thread::scope(|scope| scope.spawn(|| entries.name_of(handle).0).join().unwrap()), 2);
    assert_eq!(entries.free(next).0, 0);

    let text = mochi::Object::from_value("text").unwrap();
    let raw = mochi::Class::handle(&text).raw();
    assert_eq!(entries.name_of(raw), (3, "the object is a `System.String` where a `Fixture.Node` is needed".into()));
}

fn null_error() {
    let entries = Entries::find();
    // SAFETY: a null error is allowed, and so are wrong handles.
    unsafe {
        assert_eq!((entries.get_next)(12_345, ptr::null_mut()), 0);
        assert_eq!((entries.is_leaf)(12_345, ptr::null_mut()), 0);
        let leaf = (entries.new_leaf)(b"".as_ptr(), 0, ptr::null_mut());
        assert_eq!((entries.is_leaf)(leaf, ptr::null_mut()), 1);
        (entries.free)(leaf, ptr::null_mut());
    }
    assert_eq!(Runtime::live_handles(), 0);
}

fn texts() {
    let entries = Entries::find();
    let handle = entries.make();
    let mut buffer = [7u8; 4];
    for capacity in 0..=4 {
        let mut text = RawText { ptr: buffer.as_mut_ptr(), len: -1, capacity };
        // SAFETY: the buffer is as long as it says, or longer.
        unsafe { (entries.get_name)(handle, &mut text, ptr::null_mut()) };
        assert_eq!((text.ptr == buffer.as_mut_ptr(), text.len), (capacity >= 2, 2));
        // SAFETY: the text is in the buffer or in memory of its own.
        assert_eq!(unsafe { slice::from_raw_parts(text.ptr, 2) }, b"ab");
    }
    assert_eq!(buffer[2..], [7, 7]);
    assert_eq!(entries.free(handle).0, 0);
}

fn slots() {
    let entries = Entries::find();
    let all: Vec<_> = (0..10_000).map(|_| entries.make()).collect();
    let batch = |handle: &isize| *handle as u32 / 64;
    let highest = all.iter().map(batch).max();
    for round in 0..3 {
        assert!(all.iter().all(|handle| entries.free(*handle).0 == if round == 0 { 0 } else { 2 }));
    }
    let again: Vec<_> = (0..10_000).map(|_| entries.make()).collect();
    assert!(again.iter().all(|handle| !all.contains(handle) && Some(batch(handle)) <= highest));
    assert_eq!(Runtime::live_handles(), 10_000);
}

/// What is live is scattered over the table, and another part of it each time; at most 10,000 are live at a time.
fn proportion() {
    let entries = Entries::find();
    let mut kept = VecDeque::new();
    let mut highest = 0;
    for round in 0..60 {
        let all: Vec<_> = (0..5_000).map(|_| entries.make()).collect();
        highest = all.iter().map(|handle| *handle as u32).max().max(Some(highest)).unwrap();
        for (number, handle) in all.into_iter().enumerate() {
            if number % (3 + round % 7) == 0 {
                kept.push_back(handle);
            } else {
                assert_eq!(entries.free(handle).0, 0);
            }
        }
        while kept.len() > 5_000 {
            assert_eq!(entries.free(kept.pop_front().unwrap()).0, 0);
        }
    }
    assert_eq!(Runtime::live_handles(), 5_000);
    assert!(highest < 30_000, "{highest}");
}

fn ended_threads() {
    let entries = Entries::find();
    let mut highest = 0;
    for round in 0..1_000 {
        let index = thread::scope(|scope| {
            let make = scope.spawn(|| {
                let handle = entries.make();
                assert_eq!(entries.free(handle).0, 0);
                handle as u32
            });
            make.join().unwrap()
        });
        highest = highest.max(index);
        if round % 50 == 0 {
            Node::collect().unwrap();
        }
    }
    assert!(highest < 16_000, "each thread took slots of its own: {highest}");
}

fn racing_frees() {
    let entries = Entries::find();
    for _ in 0..500 {
        let handle = entries.make();
        let start = Barrier::new(4);
        let freed = thread::scope(|scope| {
            let free = || {
                start.wait();
                entries.free(handle).0
            };
            let threads: [_; 4] = std::array::from_fn(|_| scope.spawn(free));
            threads.map(|thread| thread.join().unwrap()).into_iter().filter(|code| *code == 0).count()
        });
        assert_eq!(freed, 1);
    }
    assert_eq!((Node::disposed().unwrap(), Runtime::live_handles()), (500, 0));
}

fn exhaustion() {
    let mut nodes = vec![Node::new("one of many").unwrap()];
    Faults::cause(12, None).unwrap();
    let error = loop {
        match Node::new("one of many") {
            Ok(node) => nodes.push(node),
            Err(error) => break error,
        }
        assert!(nodes.len() < 1_000);
    };
    assert_eq!((error.kind(), error.message()), (ErrorKind::Handle, "no handle is left: 2147483647 are live"));
    let error = Faults::cause(6, None).unwrap_err();
    assert_eq!(error.message(), "first line\nsecond line", "an exception is told without a handle of it");
    assert!(nodes.iter().all(|node| node.name().unwrap() == "one of many"));
    drop(nodes);
    Node::new("a slot was freed").unwrap();
}
