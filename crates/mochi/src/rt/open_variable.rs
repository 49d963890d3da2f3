//! `ref` in what is generic: what a variable holds goes in, and what is there afterwards comes back.

use std::marker::PhantomData;

use super::{Argument, Keep, RawAny, Variable};
use crate::Result;

/// A variable of the caller's for the time of one call.
#[derive(Debug)]
pub struct OpenVariable<'v, T: Argument, V: Variable<T>> {
    variable: &'v mut V,
    /// What is lent, and the place of what the entry gives.
    places: [RawAny; 2],
    #[expect(dead_code, reason = "held until the call is over")]
    keep: Keep,
    of: PhantomData<T>,
}

impl<'v, T: Argument, V: Variable<T>> OpenVariable<'v, T, V> {
    /// What the variable holds is lent; null where it holds none.
    #[inline]
    pub fn new(variable: &'v mut V) -> Result<Self> {
        let mut keep = Keep::new();
        let lent = V::get(variable).map_or(Ok(RawAny::NONE), |value| value.lend(&mut keep))?;
        Ok(Self { variable, places: [lent, RawAny::NONE], keep, of: PhantomData })
    }

    /// What the entry is given; it stays where it is until the call is over.
    #[inline]
    pub fn lend(&mut self) -> usize {
        (&raw mut self.places).expose_provenance()
    }

    /// Puts into the variable what the entry has given.
    #[inline]
    pub fn finish(&mut self) -> Result<()> {
        let value = self.take()?;
        V::put(self.variable, value)
    }

    fn take(&mut self) -> Result<Option<T>> {
        let given = std::mem::replace(&mut self.places[1], RawAny::NONE);
        // SAFETY: the entry has put a value of this type there, or nothing.
        unsafe { T::take(&given) }
    }
}

/// What a call that failed half-way has given is let go of.
impl<T: Argument, V: Variable<T>> Drop for OpenVariable<'_, T, V> {
    #[inline]
    fn drop(&mut self) {
        drop(self.take());
    }
}
