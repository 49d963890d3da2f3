use super::{Arguments, DynamicArg, FromDotnet, Operation, Target, Use};
use crate::{Result, rt::Type};

/// A type by its name, for its static members and its constructors.
///
/// ```no_run
/// use mochi::{DynamicType, Object};
///
/// let builder: Object = DynamicType::named("System.Text.StringBuilder, System.Runtime").new(("text",))?;
/// let length: i32 = builder.get("Length")?;
/// let parsed: i32 = DynamicType::named("System.Int32").invoke("Parse", ("42",))?;
/// # Ok::<(), mochi::Error>(())
/// ```
///
/// Extension methods are static methods of their class: `DynamicType::named("System.Linq.Enumerable, System.Linq")`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DynamicType(String);

/// A name that there is not is an error of the first use. All other rules are those of the methods of [`Object`](crate::Object).
impl DynamicType {
    /// By a name, `Namespace.Type, Assembly`; without the assembly it is looked for in those that are loaded.
    ///
    /// A name knows no package: where it is the first that a program uses of .NET, the shim has to be beside the program, or named by
    /// [`Runtime::builder`](crate::Runtime::builder).
    pub fn named(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The type that is bound as `T`.
    #[must_use]
    pub fn of<T: Type>() -> Self {
        if T::TABLE.is_some() {
            // Its package knows where the shim is. That it does not start is told by whatever is asked next.
            let _ = T::TABLE.entry(0);
        }
        Self(T::IDENTITY.text())
    }

    /// Makes an object; the result owns it.
    ///
    /// # Errors
    /// What the constructor throws; that there is no such type, or no constructor that takes the arguments.
    #[expect(clippy::new_ret_no_self, reason = "it makes an object of the type")]
    pub fn new<R: FromDotnet>(&self, arguments: impl Arguments) -> Result<R> {
        self.at(Operation::New, "", &[]).call(&arguments.lend()?)
    }

    /// Calls a static method.
    ///
    /// # Errors
    /// What the method throws; that there is no such type, or no method that takes the arguments.
    pub fn invoke<R: FromDotnet>(&self, name: &str, arguments: impl Arguments) -> Result<R> {
        self.invoke_generic(name, &[], arguments)
    }

    /// Calls a static generic method with these type arguments.
    ///
    /// # Errors
    /// As [`invoke`](Self::invoke).
    pub fn invoke_generic<R: FromDotnet>(&self, name: &str, types: &[&str], arguments: impl Arguments) -> Result<R> {
        self.at(Operation::Invoke, name, types).call(&arguments.lend()?)
    }

    /// The value of a static property, a static field or a constant.
    ///
    /// # Errors
    /// What the property throws; that there is no such type, or no such member.
    pub fn get<R: FromDotnet>(&self, name: &str) -> Result<R> {
        self.at(Operation::Get, name, &[]).call(&[])
    }

    /// Gives a static property or field another value.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn set(&self, name: &str, value: impl DynamicArg) -> Result<()> {
        self.at(Operation::Set, name, &[]).run(&[value.lend_dynamic()?], true, None).map(drop)
    }

    fn at<'a>(&'a self, operation: Operation, name: &'a str, types: &'a [&'a str]) -> Use<'a> {
        Use { operation, target: Target::Type(&self.0), name, types }
    }
}
