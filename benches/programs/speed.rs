//! What callbacks, tasks, generics and collections cost through generated bindings, against entries by hand. One JSON row a line.
//!
//! Usage: speed <bridge>

#[path = "speed/compare.rs"]
mod compare;

use compare::{compare, row};
use dotnet::by_hand::reference::ByHand;
use dotnet::calculator::calculations::Calculator;
use mochi::{Result, Runtime, Task};
use std::ffi::c_void;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::{fs, mem, ptr, slice, str};

const PENDING: usize = 100_000;
const REPEATED: i32 = 100_000;

fn main() -> Result<()> {
    let bridge = std::env::args().nth(1).expect("the name of the bridge");
    closures(&bridge)?;
    completed(&bridge)?;
    pending(&bridge)?;
    generics(&bridge)?;
    collections(&bridge)?;
    assert_eq!(Runtime::live_handles(), 0);
    Ok(())
}

/// What every structure of an error by hand has.
#[repr(C)]
#[derive(Default)]
struct RawError {
    message: usize,
    message_len: i32,
    code: i32,
    exception: isize,
}

impl RawError {
    fn check<T>(&self, value: T) -> T {
        assert_eq!(self.code, 0, "message {:#x}, {} bytes, {}", self.message, self.message_len, self.exception);
        value
    }
}

/// Of one delegate: to make it is a call of its own.
fn closures(bridge: &str) -> Result<()> {
    type Repeat = unsafe extern "C" fn(i32, extern "C" fn(i32) -> i32, *mut RawError) -> i64;
    extern "C" fn next(number: i32) -> i32 {
        number.wrapping_add(1)
    }

    // SAFETY: `ByHand.cs` has it so.
    let repeat = unsafe { mem::transmute::<isize, Repeat>(ByHand::repeat()?) };
    let sum = i64::from(REPEATED) * i64::from(REPEATED + 1) / 2;
    let ours = || assert_eq!(Calculator::repeat(REPEATED, |number| number.wrapping_add(1)).expect("it calls"), sum);
    let reference = || {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let counted = unsafe { repeat(REPEATED, next, &mut error) };
        assert_eq!(error.check(counted), sum);
    };
    compare(bridge, "closure called from .NET, 100,000 times", 1.3, 2, ours, reference);
    Ok(())
}

fn completed(bridge: &str) -> Result<()> {
    type Later = unsafe extern "C" fn(i32, *mut RawError) -> i32;

    // SAFETY: `ByHand.cs` has it so.
    let later = unsafe { mem::transmute::<isize, Later>(ByHand::later()?) };
    let mut context = Context::from_waker(Waker::noop());
    let ours = || match pin!(Calculator::later(3)).poll(&mut context) {
        Poll::Ready(value) => value.expect("it is over"),
        Poll::Pending => unreachable!("it was over at once"),
    };
    let reference = || {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let value = unsafe { later(3, &mut error) };
        error.check(value)
    };
    compare(bridge, "completed task awaited", 1.5, 20_000, ours, reference);
    Ok(())
}

/// How many threads there are more while so many tasks are awaited.
fn pending(bridge: &str) -> Result<()> {
    let before = threads();
    let mut context = Context::from_waker(Waker::noop());
    let mut tasks: Vec<Task<i32>> = (0..PENDING).map(|_| Calculator::pending()).collect();
    let mut is_pending = |task: &mut Task<i32>| Pin::new(task).poll(&mut context).is_pending();
    assert!(tasks.iter_mut().all(&mut is_pending));
    assert_eq!(Runtime::live_tasks(), PENDING);
    let more = threads().saturating_sub(before);
    Calculator::end_all()?;
    assert!(!tasks.iter_mut().any(is_pending), "all are over");
    drop(tasks);
    assert_eq!(Runtime::live_tasks(), 0);
    let limits = r#", "limit": 8, "limits": "ours""#;
    row(bridge, "100,000 tasks pending, none with a thread of its own", (more as f64, PENDING as f64), "threads", limits);
    Ok(())
}

fn threads() -> usize {
    fs::read_dir("/proc/self/task").map_or(0, Iterator::count)
}

/// Where there is no code made at run time there is nothing to measure.
fn generics(bridge: &str) -> Result<()> {
    match Calculator::same(7) {
        Ok(value) => assert_eq!(value, 7),
        Err(error) => {
            assert!(error.to_string().contains("NativeAOT"), "{error}");
            return Ok(());
        }
    }
    let ours = || Calculator::same::<i32>(7).expect("it is the same");
    compare(bridge, "generic method for a type chosen at run time", 2.0, 20_000, ours, || {
        Calculator::same_number(7).expect("it is the same")
    });
    Ok(())
}

fn collections(bridge: &str) -> Result<()> {
    type Words = unsafe extern "C" fn(*mut *mut u8, *mut *mut i32, *mut RawError) -> i32;

    unsafe extern "C" {
        fn free(memory: *mut c_void);
    }
    // SAFETY: `ByHand.cs` has it so.
    let by_hand = unsafe { mem::transmute::<isize, Words>(ByHand::words()?) };
    let words = Calculator::words()?;
    let ours = || (&words).into_iter().map(|word| word.expect("a word").len()).sum::<usize>();
    let reference = || {
        let (mut text, mut lengths, mut error) = (ptr::null_mut(), ptr::null_mut(), RawError::default());
        // SAFETY: the places are valid; there are so many texts one behind the other, of these lengths.
        unsafe {
            let count = by_hand(&mut text, &mut lengths, &mut error);
            let (mut next, mut sum) = (text, 0);
            for &length in slice::from_raw_parts(lengths, error.check(count) as usize) {
                let word = str::from_utf8_unchecked(slice::from_raw_parts(next, length as usize)).to_owned();
                sum += word.len();
                next = next.add(length as usize);
            }
            free(text.cast());
            free(lengths.cast());
            sum
        }
    };
    compare(bridge, "a million texts iterated over", 1.3, 1, ours, reference);

    let numbers = Calculator::numbers()?;
    let copied = numbers.to_vec()?;
    compare(bridge, "a million numbers to a `Vec`", 1.2, 10, || numbers.to_vec().expect("numbers"), || copied.clone());
    Ok(())
}
