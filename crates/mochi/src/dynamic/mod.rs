//! Members by their names, when the program runs: what could not be bound, and what nobody knew when it was compiled.
//!
//! [`Object::invoke`], [`get`](Object::get), [`set`](Object::set) and the others bind as C# does with `dynamic`: by the types
//! that the object and the arguments have then.

mod arguments;
mod from;
mod ty;

use std::ptr;

pub use arguments::{Arguments, DynamicArg};
pub use from::FromDotnet;
pub use ty::DynamicType;

use crate::{
    Object, Result,
    rt::{self, Handle, Lent, RawDynamicCall, RawError, RawSlice, exports},
};

/// `MochiDynamicOperation`
#[derive(Clone, Copy, Debug)]
enum Operation {
    Invoke = 0,
    Get = 1,
    Set = 2,
    GetItem = 3,
    SetItem = 4,
    New = 5,
}

/// Whose member it is.
#[derive(Clone, Copy, Debug)]
enum Target<'a> {
    Object(&'a Object),
    Type(&'a str),
}

/// A use of a member.
struct Use<'a> {
    operation: Operation,
    target: Target<'a>,
    name: &'a str,
    types: &'a [&'a str],
}

impl Use<'_> {
    /// The result as an `R`.
    fn call<R: FromDotnet>(&self, arguments: &[Lent]) -> Result<R> {
        let wanted = R::WANTED.map(rt::Identity::text);
        R::from_dotnet(self.run(arguments, R::DISCARDS, wanted.as_deref())?)
    }

    fn run(&self, arguments: &[Lent], discards: bool, wanted: Option<&str>) -> Result<Option<Handle>> {
        let exports = exports::get()?;
        let arguments: Vec<isize> = arguments.iter().map(|argument| argument.raw).collect();
        let types = self.types.iter().map(|name| rt::lend(Some(name))).collect::<Result<Vec<RawSlice>>>()?;
        let (target, ty) = match self.target {
            Target::Object(object) => (rt::Class::handle(object).raw(), None),
            Target::Type(name) => (0, Some(name)),
        };
        let call = RawDynamicCall {
            operation: self.operation as i32,
            discards: discards.into(),
            target,
            ty: rt::lend(ty)?,
            name: rt::lend(Some(self.name))?,
            wanted: rt::lend(wanted)?,
            type_arguments: types.as_ptr(),
            arguments: arguments.as_ptr(),
            type_argument_count: rt::length(types.len())?,
            argument_count: rt::length(arguments.len())?,
        };
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`); what the structure points to outlives the call.
        let raw = unsafe { (exports.dynamic_call)(ptr::from_ref(&call), &mut error) };
        error.check()?;
        Ok(Handle::from_raw(raw))
    }
}

/// Members by their names. They bind as `dynamic` of C# does: to public members, by what the object and the arguments are then;
/// a name that there is not, or no overload that takes the arguments, is a `RuntimeBinderException`.
///
/// A class with a `get`, `set` or `invoke` of its own has these behind [`as_object`](Object::as_object). Null is `None` of some type, `None::<&str>`; results are converted as C# converts
/// implicitly ([`FromDotnet`]). This needs the CLR: with NativeAOT each is an error that says so.
impl Object {
    /// Calls a method.
    ///
    /// ```no_run
    /// # fn show(object: &mochi::Object) -> mochi::Result<()> {
    /// let length: i32 = object.invoke("Measure", (1, "x"))?;
    /// object.invoke::<()>("Clear", ())?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// What the method throws, and what was said above.
    pub fn invoke<R: FromDotnet>(&self, name: &str, arguments: impl Arguments) -> Result<R> {
        self.invoke_generic(name, &[], arguments)
    }

    /// Calls a generic method with these type arguments: `&["System.Int32"]`, or `Namespace.Type, Assembly`.
    ///
    /// # Errors
    /// What the method throws; that there is no such type.
    pub fn invoke_generic<R: FromDotnet>(&self, name: &str, types: &[&str], arguments: impl Arguments) -> Result<R> {
        self.at(Operation::Invoke, name, types).call(&arguments.lend()?)
    }

    /// The value of a property or a field.
    ///
    /// # Errors
    /// What the property throws, and what was said above.
    pub fn get<R: FromDotnet>(&self, name: &str) -> Result<R> {
        self.at(Operation::Get, name, &[]).call(&[])
    }

    /// Gives a property or a field another value.
    ///
    /// # Errors
    /// What the property throws, and what was said above.
    pub fn set(&self, name: &str, value: impl DynamicArg) -> Result<()> {
        self.at(Operation::Set, name, &[]).run(&[value.lend_dynamic()?], true, None).map(drop)
    }

    /// What an indexer has there: `object.get_item::<String>((1,))`.
    ///
    /// # Errors
    /// What the indexer throws, and what was said above.
    pub fn get_item<R: FromDotnet>(&self, index: impl Arguments) -> Result<R> {
        self.at(Operation::GetItem, "", &[]).call(&index.lend()?)
    }

    /// Gives an indexer another value there.
    ///
    /// # Errors
    /// What the indexer throws, and what was said above.
    pub fn set_item(&self, index: impl Arguments, value: impl DynamicArg) -> Result<()> {
        let mut arguments = index.lend()?;
        arguments.push(value.lend_dynamic()?);
        self.at(Operation::SetItem, "", &[]).run(&arguments, true, None).map(drop)
    }

    fn at<'a>(&'a self, operation: Operation, name: &'a str, types: &'a [&'a str]) -> Use<'a> {
        Use { operation, target: Target::Object(self), name, types }
    }
}
