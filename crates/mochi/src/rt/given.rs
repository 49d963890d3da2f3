//! Where closures and values were given to .NET, for `Runtime::callback_report`, when `MOCHI_TRACE_HANDLES` is 1.

use std::{
    any::{self, TypeId},
    backtrace::Backtrace,
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{Class, Identity, trace};

/// What .NET owns.
pub(crate) struct Given {
    /// The class of the object that owns it.
    pub(crate) class: &'static Identity,
    /// The type of what is owned: that of a closure has the function in it that the closure is written in.
    pub(crate) owned: &'static str,
    /// The way to the call that gave it.
    pub(crate) frames: Backtrace,
}

/// The address of the box, and the type in it: boxes of nothing are all in one place.
type Key = (usize, TypeId);

static GIVEN: Mutex<Option<HashMap<Key, Vec<Given>>>> = Mutex::new(None);

/// An object of this class is going to own the box.
#[inline]
pub(super) fn give<T: Class, F: 'static>(context: *const F) {
    if trace::is_on() {
        remember(key(context), any::type_name::<F>(), T::IDENTITY);
    }
}

/// The box is let go.
#[inline]
pub(super) fn take<F: 'static>(context: *const F) {
    if trace::is_on() {
        forget(key(context));
    }
}

fn key<F: 'static>(context: *const F) -> Key {
    (context as usize, TypeId::of::<F>())
}

#[cold]
fn remember(key: Key, owned: &'static str, class: &'static Identity) {
    let given = Given { class, owned, frames: Backtrace::force_capture() };
    let mut all = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    all.get_or_insert_default().entry(key).or_default().push(given);
}

#[cold]
fn forget(key: Key) {
    let mut all = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(all) = all.as_mut() else { return };
    if let Some(here) = all.get_mut(&key) {
        here.pop();
        if here.is_empty() {
            all.remove(&key);
        }
    }
}

/// Shows all that .NET owns.
pub(crate) fn each(mut show: impl FnMut(&Given)) {
    let all = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    all.iter().flat_map(HashMap::values).flatten().for_each(&mut show);
}
