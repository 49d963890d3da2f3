use crate::{
    Error, Object,
    rt::{self, Is},
};

/// Runs a closure with an object and disposes the object after it, as `using` does in C#.
///
/// ```no_run
/// # use mochi::Object;
/// # fn open() -> mochi::Result<Object> { Object::from_value(0) }
/// let length = mochi::using(open()?, |file| Ok::<_, mochi::Error>(file.try_to_string()?.len()))?;
/// # Ok::<(), mochi::Error>(())
/// ```
///
/// It is disposed when the closure fails or panics, too. An object that [owns itself](Object) is disposed when it is
/// dropped; this is for those that do not, and for who wants to know what `Dispose` throws.
///
/// # Errors
/// What the closure gives, or else what `Dispose` throws.
pub fn using<T, R, E>(object: T, body: impl FnOnce(&T) -> Result<R, E>) -> Result<R, E>
where
    T: Is<Object>,
    E: From<Error>,
{
    let guard = Disposal(Some(rt::upcast(&object)));
    let result = body(&object)?;
    guard.now()?;
    Ok(result)
}

/// An object that is disposed on every way out.
struct Disposal<'a>(Option<&'a Object>);

impl Disposal<'_> {
    fn now(mut self) -> crate::Result<()> {
        self.0.take().map_or(Ok(()), Object::dispose)
    }
}

impl Drop for Disposal<'_> {
    fn drop(&mut self) {
        if let Some(object) = self.0 {
            // Another failure is already on its way.
            let _ = object.dispose();
        }
    }
}
