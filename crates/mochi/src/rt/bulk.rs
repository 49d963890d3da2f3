//! Many items of a collection with one call.

use std::{ffi::c_void, marker::PhantomData, mem::MaybeUninit, ptr};

use super::iterate::values;
use super::{Argument, Class, Enumerable, In, Iter, Keep, RawAny, RawBatch, Sequence, abi, required};
use crate::Result;

/// Values that are passed with one call.
const CHUNK: usize = 256;

/// An `ICollection<T>`.
pub trait Collection: Class {
    /// What is in it.
    type Item: Argument;

    /// Adds values, or plain ones as they are.
    ///
    /// # Safety
    /// There are so many at the address.
    unsafe fn add_all(&self, values: usize, count: usize, is_plain: usize) -> Result<()>;
}

/// An `IDictionary<K, V>` or `IReadOnlyDictionary<K, V>`.
pub trait Dictionary: Class {
    /// The keys.
    type Key: Argument;
    /// The values.
    type Value: Argument;

    /// The next pairs.
    ///
    /// # Safety
    /// As for [`Sequence::next`].
    unsafe fn pairs(source: isize, batch: &mut RawBatch) -> Result<()>;
}

/// An `IDictionary<K, V>`.
pub trait Writable: Dictionary {
    /// Sets values for keys.
    ///
    /// # Safety
    /// There are so many values at the address, two for each.
    unsafe fn put_all(&self, values: usize, count: usize) -> Result<()>;
}

/// The pairs of a dictionary.
#[derive(Debug)]
pub struct PairsOf<D>(PhantomData<D>);

impl<D: Dictionary> Sequence for PairsOf<D> {
    type Item = (D::Key, D::Value);
    const VALUES: usize = values(D::Key::ROW) + values(D::Value::ROW);
    const ROWS: [usize; 2] = [D::Key::ROW, D::Value::ROW];

    fn ready() -> Result<()> {
        D::Key::ready()?;
        D::Value::ready()
    }

    unsafe fn next(source: isize, batch: &mut RawBatch) -> Result<()> {
        // SAFETY: by the trait's own contract.
        unsafe { D::pairs(source, batch) }
    }

    unsafe fn take(values: *const RawAny) -> Result<Self::Item> {
        // SAFETY: by the trait's own contract; both are taken, whatever becomes of the other.
        let (key, value) =
            unsafe { (D::Key::take_row(values), D::Value::take_row(values.add(self::values(D::Key::ROW)))) };
        Ok((key.and_then(required)?, value.and_then(required)?))
    }
}

/// The pairs of a dictionary, from the start.
pub fn pairs<D: Dictionary>(dictionary: &D) -> Iter<PairsOf<D>> {
    Iter::begin(dictionary.handle().raw(), false)
}

/// All items, numbers with one call and one copy.
pub fn to_vec<S: Enumerable>(source: &S) -> Result<Vec<S::Item>> {
    if S::Item::PLAIN {
        S::Item::ready()?;
        let mut items = Vec::new();
        // SAFETY: this is what such an entry calls, and the context that goes with it.
        unsafe { source.copy(reserve::<S::Item> as *const () as usize, (&raw mut items) as usize)? };
        return Ok(items);
    }
    let items = Iter::<S>::begin(source.handle().raw(), true);
    // Who says how many there are need not be right, and must not cost memory.
    let mut all = Vec::with_capacity(items.total().min(1 << 20));
    for item in items {
        all.push(item?);
    }
    Ok(all)
}

/// Gives room for so many items, which .NET fills at once: the vector has them from now on. Null without memory.
///
/// # Safety
/// The context is a vector of these, which is nobody else's, and every pattern of bits is an item.
pub unsafe extern "C" fn reserve<T>(context: *mut c_void, count: isize) -> *mut c_void {
    // SAFETY: by this function's own contract.
    let items = unsafe { &mut *context.cast::<Vec<T>>() };
    if items.try_reserve_exact(count as usize).is_err() {
        return std::ptr::null_mut();
    }
    // SAFETY: there is room, and the copy that follows cannot fail.
    unsafe { items.set_len(count as usize) };
    items.as_mut_ptr().cast()
}

/// Adds whatever an iterator gives, some hundred values with a call.
pub fn extend<C: Collection, I>(collection: &C, items: I) -> Result<()>
where
    I: IntoIterator,
    I::Item: In<C::Item>,
{
    chunks(items, |chunk: &[I::Item]| {
        if let Some(rows) = rows::<C::Item, I::Item>(chunk) {
            C::Item::ready()?;
            // SAFETY: they are there, and the same on either side.
            return unsafe { collection.add_all(rows.as_ptr() as usize, rows.len(), 1) };
        }
        let mut keep = Keep::new();
        let values = chunk.iter().map(|item| item.lend(&mut keep)).collect::<Result<Vec<_>>>()?;
        // SAFETY: they are there.
        unsafe { collection.add_all(values.as_ptr() as usize, values.len(), 0) }
    })
}

/// The bytes of values that are the same on either side; `None` for others.
fn rows<T: Argument, I: In<T>>(items: &[I]) -> Option<Vec<MaybeUninit<T>>> {
    if T::ROW == 0 {
        return None;
    }
    // SAFETY: it is read where it is, and nobody drops what has no destructor to run.
    let copy = |item: &T| unsafe { ptr::from_ref(item).cast::<MaybeUninit<T>>().read() };
    items.iter().map(|item| item.as_row().map(copy)).collect()
}

/// Adds values, numbers with one call and one copy.
pub fn extend_from_slice<C: Collection>(collection: &C, items: &[C::Item]) -> Result<()> {
    if C::Item::PLAIN {
        C::Item::ready()?;
        let len = abi::length(items.len())? as usize;
        // SAFETY: they are there, and the same on either side.
        return unsafe { collection.add_all(items.as_ptr() as usize, len, 1) };
    }
    for chunk in items.chunks(CHUNK) {
        let mut keep = Keep::new();
        let values = chunk.iter().map(|item| Argument::lend(item, &mut keep)).collect::<Result<Vec<_>>>()?;
        // SAFETY: they are there.
        unsafe { collection.add_all(values.as_ptr() as usize, values.len(), 0)? };
    }
    Ok(())
}

/// Sets a value for each key.
pub fn put<D: Writable, I, K, V>(dictionary: &D, pairs: I) -> Result<()>
where
    I: IntoIterator<Item = (K, V)>,
    K: In<D::Key>,
    V: In<D::Value>,
{
    chunks(pairs, |chunk: &[(K, V)]| {
        let mut keep = Keep::new();
        let mut values = Vec::with_capacity(2 * chunk.len());
        for (key, value) in chunk {
            values.extend([key.lend(&mut keep)?, value.lend(&mut keep)?]);
        }
        // SAFETY: they are there.
        unsafe { dictionary.put_all(values.as_ptr() as usize, values.len()) }
    })
}

fn chunks<I: IntoIterator>(items: I, mut each: impl FnMut(&[I::Item]) -> Result<()>) -> Result<()> {
    let mut items = items.into_iter();
    loop {
        let chunk: Vec<_> = items.by_ref().take(CHUNK).collect();
        if !chunk.is_empty() {
            each(&chunk)?;
        }
        if chunk.len() < CHUNK {
            return Ok(());
        }
    }
}
