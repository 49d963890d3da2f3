//! What generated code uses, and nobody else: outside of semantic versioning.
//!
//! Shim and bindings are printed from one plan; this module is the Rust half of what the plan presumes. Generated code
//! has no `unsafe` and no C type: both are inside the macros.
//!
//! # Types
//!
//! ```text
//! rt::class! {                                     // classes and interfaces alike
//!     /// Represents a JSON object.                // attributes: docs, #[deprecated]
//!     pub struct JObject = "Newtonsoft.Json.Linq.JObject, Newtonsoft.Json";
//!     base super::JContainer;                      // what it derefs to, a path
//!     is super::JContainer, super::JToken, crate::system::Object;    // without itself; base included
//!     table crate::newtonsoft_json::PACKAGE[12; 57];                 // index, entries; left out when only named
//! }
//! rt::static_class! {
//!     pub enum JsonConvert = "Newtonsoft.Json.JsonConvert, Newtonsoft.Json";
//!     table crate::newtonsoft_json::PACKAGE[3; 20];                  // may be left out
//! }
//! rt::generic! {                                   // a generic type, once
//!     pub struct List<T>;
//! }
//! rt::instance! {                                  // each of its closed instances, in the same module
//!     List<String> = "System.Collections.Generic.List`1[[System.String, System.Runtime]], System.Collections";
//!     base super::super::Object;                   // and so on, as `class!`; its methods call `Self[slot]`
//!     is super::super::Object, IList<String>;
//!     table crate::system::PACKAGE[7; 31];
//! }
//! rt::enumerable! { IEnumerable<String> => String, IEnumerator<String> }         // item, enumerator
//! rt::iterable! { List<String> => IEnumerable<String> }                        // through which interface
//! rt::enumeration! {
//!     pub enum Formatting: i32 = "Newtonsoft.Json.Formatting, Newtonsoft.Json";
//!     /// No special formatting is applied.
//!     None = 0,
//!     Indented = 1,                                // any constant of the underlying type; equal values are fine
//! }
//! rt::flags! { .. }                                // as `enumeration!`, with `|`, `&`, `contains`, `is_empty`
//! rt::package! {
//!     pub static PACKAGE = "Newtonsoft.Json";
//!     shim "Mochi.Shim.Newtonsoft.Json", "newtonsoft_json";          // assembly; the namespace is `__Mochi.newtonsoft_json`
//!     fingerprint "64 hex digits";
//!     abi include_str!("../../../Newtonsoft.Json/abi.txt");
//! }
//! ```
//!
//! # Calls
//!
//! `rt::call!(Type[slot](arguments) -> result)` is an expression of type [`Result`], the whole body of a method in an
//! `impl Type` beside `class!` or `static_class!`. It uses `?`, so the method returns `rt::Result<..>`.
//!
//! Where all arguments are read only, that is one call of a function like [`call_text`], with a tuple of [`Pass`]: the bindings have one
//! expression to compile, and what it does is compiled where the method is used. A tuple has sixteen at most; of more arguments,
//! and of variables, `rt::call_in_steps!` makes what C has for them one after another.
//!
//! | argument | the parameter's Rust type | what it takes |
//! |---|---|---|
//! | `self` | `&self` | |
//! | `value x` | `i8`..`u64`, `isize`, `usize`, `f32`, `f64`, `bool`, `char`, an enumeration | |
//! | `text x` | `&str` | |
//! | | `impl rt::NullableText` (optional, or not annotated) | `&str`, `String`, `&String`, `Option<&str>`; bare `None` |
//! | `object x` | `impl rt::Arg<T>` | `&U` of every `U` that is a `T`; for `Object` also text, numbers, `bool`, `char` |
//! | | `impl rt::NullableArg<T>` (optional, or not annotated) | these, `Option<&T>`; bare `None` |
//! | `optional x` | `Option<T>`, `T` as for `value` | |
//! | `list x` | `&[E]` | |
//! | | `impl rt::NullableList<E>` (optional, or not annotated) | `&[E]`, `&[E; N]`, `&Vec<E>`, `Option<&[E]>`; bare `None` |
//! | `span x` | `&mut [E]`, `E` a number | |
//!
//! `E` of a list is a `value` type, or a class, or `Option` of a class (elements optional or not annotated); for text
//! `&[impl rt::Text]` (`&str`, `String`), `&[impl rt::NullableText]` (elements optional or not annotated), and
//! `impl rt::NullableList<rt::Texts>` for the list that may be null itself, whatever its elements. Of a list of lists it is
//! `&[impl rt::Row<E>]`, `impl rt::NullableList<rt::Rows<E>>`, and as a result `list Vec<E>`.
//!
//! | result | the method's Rust type |
//! |---|---|
//! | `()` | `rt::Result<()>` |
//! | `value T` | `rt::Result<T>` |
//! | `text` (required, or not annotated), `text?` | `rt::Result<String>`, `rt::Result<Option<String>>` |
//! | `object T` (required, or not annotated), `object? T` | `rt::Result<T>`, `rt::Result<Option<T>>` |
//! | `optional T` | `rt::Result<Option<T>>` |
//! | `list E` (required, or not annotated), `list? E` | `rt::Result<Vec<E>>`, `rt::Result<Option<Vec<E>>>` |
//!
//! `E` of a result: a `value` type, a class `T` or `Option<T>`, `String` or `Option<String>`. A null where none is
//! expected is an error of kind [`Null`](crate::ErrorKind::Null), which [`OptionalExt`](crate::OptionalExt) turns into `None`.
//!
//! | variable | the method's Rust type |
//! |---|---|
//! | `ref value x: T`, `ref optional x: T` | a parameter `&mut T`, `&mut Option<T>` |
//! | `ref text x` | `&mut String` or `&mut Option<String>` |
//! | `ref object x: T`, `ref list x: E` | `&mut T`, `&mut Vec<E>`, or of an `Option` |
//! | `out value x: T`, `out text x`, `out text? x`, .. | no parameter: `T`, `String`, `Option<String>`, .. in the result |
//!
//! What is `out` comes behind the result, in a tuple: `rt::Result<(bool, i32)>`, and `rt::Result<i32>` where the result is `()`.
//! The result `try` is that of `bool TryX(.., out T)`: `rt::Result<Option<T>>`.
//!
//! ```text
//! impl JObject {
//!     #[inline]                                    // compiled where it is called: bindings themselves compile fast
//!     pub fn parse(json: &str) -> rt::Result<JObject> { rt::call!(JObject[3](text json) -> object JObject) }
//!     #[inline]
//!     pub fn add(&self, property_name: &str, value: impl rt::NullableArg<JToken>) -> rt::Result<()> {
//!         rt::call!(JObject[4](self, text property_name, object value) -> ())
//!     }
//! }
//! ```
//!
//! # Tasks
//!
//! `rt::start!(Type[slot](arguments) -> Class: result)` is an expression of type [`Task`], the whole body of a method whose .NET
//! method gives a task; `Class` is that of the task, and `result` is as above. `rt::start_cancellable!` is the same for a method
//! that takes a `CancellationToken`. `rt::task! { Class[slot] => T: result }` says how the result of a class of tasks is taken.
//!
//! # Parameters that may be left out
//!
//! Such a member has two methods: one that leaves them out, and one that takes them in a struct, in a module of the type.
//!
//! ```text
//! #[inline]
//! pub fn to_html(markdown: &str) -> rt::Result<String> { rt::short!(Self::to_html_with => markdown) }
//! #[inline]
//! pub fn to_html_with(markdown: &str, options: markdown::ToHtmlOptions<'_>) -> rt::Result<String> {
//!     rt::call_with!(markdown::ToHtmlOptions { pipeline } = options; rt::call!(Markdown[5](text markdown, object pipeline) -> text))
//! }
//! pub mod markdown {
//!     use super::*;
//!     rt::options! {
//!         pub struct ToHtmlOptions<'a> { pipeline: Option<&'a MarkdownPipeline> = Option::None, }
//!     }
//! }
//! ```
//!
//! # Methods of other types
//!
//! Methods that a static class adds to a type are a trait in the module of the class, and the traits of a package are in its `prelude`.
//!
//! ```text
//! pub trait OnIDbConnection: rt::Is<IDbConnection> {
//!     #[inline]
//!     fn execute(&self, sql: &str) -> rt::Result<i32> { rt::extend!(SqlMapper::execute => self, sql) }
//! }
//! impl<__T: rt::Is<IDbConnection>> OnIDbConnection for __T {}
//! ```
//!
//! On text and slices it is `AsRef<str> self` of an `AsRef`, on values `Itself<i32> self` of an [`Itself`].
//!
//! # Closures
//!
//! `rt::wrap!(Type[slot](closure: F, R)(arguments) -> result)` makes a delegate of a closure: `F` is its type and `R` what it gives,
//! an [`Answer`]. What .NET passes, and what it is given:
//!
//! | argument | the closure's |
//! |---|---|
//! | `value x: T`, `optional x: T` | `T`, `Option<T>` |
//! | `text x`, `text? x` | `&str`, `Option<&str>` |
//! | `object x: T`, `object? x: T` | `&T`, `Option<&T>` |
//!
//! | result | the closure's |
//! |---|---|
//! | `()`, `value T`, `optional T` | `()`, `T`, `Option<T>` |
//! | `text`, `text?`, `object T`, `object? T` | `String`, `Option<String>`, `T`, `Option<T>` |
//!
//! A method that takes a closure makes the delegate first, `let work = &Action::new(work)?;`, and passes that: an argument of
//! no word but its name is the object of that name. What is awaited cannot fail before: there it is `made work`, an object or an error. `as_fn` of a delegate is a closure that is not wrapped again.
//!
//! # Interfaces
//!
//! `rt::implement!(Type[slot](value: T) { Trait, method(arguments) -> [result]; .. })` makes an object of a value of a type that
//! has the traits; arguments and results are those of closures.
//!
//! # Events
//!
//! `rt::subscribe!(Type[slot](self, handler))` adds a delegate to the event whose two entries begin at the slot, and gives a
//! [`Subscription`]; without `self` where the event is static.
//!
//! `rt::Object` and `rt::Exception` are the runtime's own classes; the crate re-exports them as `system::Object` and
//! `system::Exception`.

mod abi;
mod arg;
mod argument;
mod boxes;
mod callback;
mod class;
pub(crate) mod drop_hook;
mod enter;
mod event;
pub(crate) mod exports;
mod extend;
mod handle;
mod identity;
mod iterate;
mod known;
mod list;
mod macros;
mod open;
mod package;
mod pass;
pub(crate) mod received;
pub(crate) mod start;
mod stream;
mod table;
mod task;
pub(crate) mod text;
pub(crate) mod trace;
mod value;
mod variable;
mod words;
mod wrap_open;

pub use crate::{
    __async_enumerable as async_enumerable, __call as call, __call_in_steps as call_in_steps, __call_with as call_with,
    __class as class, __conversion as conversion, __enumerable as enumerable, __enumeration as enumeration,
    __extend as extend, __flags as flags, __generic as generic, __implement as implement, __iterable as iterable,
    __open as open, __open_out as open_out, __open_task as open_task, __operator as operator, __options as options,
    __package as package, __promise as promise, __short as short, __start as start,
    __start_cancellable as start_cancellable, __static_class as static_class, __streamable as streamable,
    __subscribe as subscribe, __task as task, __wrap as wrap, __wrap_closed as wrap_closed, __wrap_open as wrap_open,
    Exception, Object, Result, Subscription, Task,
};
pub use abi::{ABI_VERSION, RawAny, RawError, RawList, RawSlice, RawText, check};
pub(crate) use abi::{RawDynamicCall, lend, length};
pub use arg::{Arg, Lent, NullableArg, lend_object};
pub use argument::{
    Argument, In, Keep, any_list, any_object, any_owned, any_place, any_self, any_text, any_value, take_value,
};
pub use boxes::{Scalar, Unbox, box_enum};
pub use callback::{
    Answer, answer, give, give_optional, give_text, implement, lent, lent_text, make, own_delegate, wrap,
};
pub(crate) use class::cast;
pub use class::{Class, Is, Type, receive_object, upcast};
pub use enter::{
    call_list, call_list_or_null, call_nothing, call_object, call_object_or_null, call_optional, call_text,
    call_text_or_null, call_value,
};
pub use event::{keep_object, subscribe};
pub use extend::Itself;
pub use handle::Handle;
pub use identity::Identity;
pub use iterate::{Enumerable, Enumerator, Iter};
pub use list::{Element, LentList, List, NullableList, Row, Rows, Texts};
pub use open::{Closed, invoke, invoke_any, invoke_list, invoke_text};
pub use package::Package;
pub use pass::{
    Args, Pass, PassList, PassMade, PassObject, PassOptional, PassSpan, PassText, PassValue, Places, This, lend_span,
};
pub use received::{Received, receive_list, take_list, take_plain};
pub use stream::{AsyncEnumerable, AsyncEnumerator};
pub use table::{Slots, Table};
pub(crate) use task::task_result;
pub use task::{
    Awaitable, Given, GivenList, GivenObject, GivenOptional, GivenText, GivenValue, Nullable, OrNull, Promise,
    open_task, open_task_or_null, start, start_cancellable,
};
pub use text::{NullableText, Text, lend_text, receive, required};
pub use value::{Value, lower_optional, raise_optional};
pub use variable::{TextPlace, Variable, set};
pub use words::Words;
pub use wrap_open::{MaybeNull, Passes, wrap_open};
