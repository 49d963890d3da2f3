use crate::show::{Show, show_error};
use mochi::{Result, Runtime};
use std::io::{Write as _, stdout};

/// What the case at hand has shown so far.
#[derive(Default)]
pub struct Runner {
    line: String,
}

impl Runner {
    /// Runs a case and prints its line; what it leaves alive is a part of it.
    pub fn case(&mut self, id: &str, case: fn(&mut Self)) {
        self.line.clear();
        case(self);
        let (handles, buffers) = (Runtime::live_handles(), Runtime::live_buffers());
        if (handles, buffers) != (0, 0) {
            self.part(&format!("left {handles} handles, {buffers} buffers: {}", Runtime::live_types()));
        }
        println!("{id}\t{}", self.line);
        stdout().flush().expect("someone who reads");
    }

    pub fn show<T: Show>(&mut self, result: Result<T>) {
        let mut part = String::new();
        match result {
            Ok(value) => value.show(&mut part),
            Err(error) => show_error(&error, &mut part),
        }
        self.part(&part);
    }

    fn part(&mut self, part: &str) {
        if !self.line.is_empty() {
            self.line.push_str("; ");
        }
        self.line.push_str(part);
    }
}

/// Shows the object and keeps it; without one the case is over.
macro_rules! keep {
    ($runner:ident, $result:expr) => {
        match $result {
            Ok(object) => {
                $runner.show(Ok(&object));
                object
            }
            Err(error) => return $runner.show::<()>(Err(error)),
        }
    };
}

pub(crate) use keep;

/// A number, as its type holds it.
pub trait Ramp {
    fn at(number: usize) -> Self;
}

macro_rules! ramps {
    ($($number:ident)*) => {
        $(impl Ramp for $number {
            fn at(number: usize) -> Self {
                number as Self
            }
        })*
    };
}

ramps!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64);

impl Ramp for bool {
    fn at(number: usize) -> Self {
        number % 3 == 0
    }
}

impl Ramp for char {
    fn at(number: usize) -> Self {
        Self::from_u32((number % 0xD800) as u32).expect("below the surrogates")
    }
}

impl Ramp for String {
    fn at(number: usize) -> Self {
        number.to_string()
    }
}

/// `0, 1, 2, ..`
pub fn ramp<T: Ramp>(length: usize) -> Vec<T> {
    (0..length).map(T::at).collect()
}

/// Every scalar value from one on, surrogates apart.
pub fn scalars(first: u32, count: u32) -> String {
    (first..first + count).filter_map(char::from_u32).collect()
}
