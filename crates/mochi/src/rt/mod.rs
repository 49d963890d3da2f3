//! What generated code uses, and nobody else: outside of semantic versioning.
//!
//! Shim and bindings are printed from one plan; this module is the Rust half of what the plan presumes. Generated code
//! has no `unsafe` and no C type: both are inside the macros.
//!
//! # Types
//!
//! ```text
//! rt::managed! {}                                  // once, in the root: what all classes and interfaces are
//! rt::class! {                                     // classes and interfaces alike
//!     /// Represents a JSON object.                // attributes: docs, #[deprecated]
//!     pub type JObject in __mochi_JObject = "Newtonsoft.Json.Linq.JObject, Newtonsoft.Json";
//!     base super::JContainer;                      // what it derefs to, a path
//!     is super::JContainer, super::JToken, crate::system::Object;    // without itself; base included
//!     table crate::newtonsoft_json::PACKAGE[12];            // its number; left out when only named
//! }
//! rt::static_class! {
//!     pub enum JsonConvert = "Newtonsoft.Json.JsonConvert, Newtonsoft.Json";
//!     table crate::newtonsoft_json::PACKAGE[3];             // may be left out
//! }
//! rt::generic! {                                   // a generic type: its methods call `Self[slot]`
//!     pub type List<T> in __mochi_List = "System.Collections.Generic.List`1, System.Collections";
//!     base super::super::Object;                   // and so on, as `class!`
//!     is super::super::Object, IList<T>;
//!     table crate::system::PACKAGE[7];
//! }
//! rt::enumerable! { [T: rt::Argument] IEnumerable<T>[1, 2] => T }              // slots of what reads it, item
//! rt::of_slice! { ReadOnlyMemory }                                                 // a parameter takes `&[T]`, too
//! rt::of_tuple! { ValueTuple2<T1, T2> }
//! rt::byte_stream! { FileStream }                                                // Read, Write and Seek
//! rt::byte_buffer! { ArrayBufferWriter<u8> => IBufferWriter<u8> }              // Write
//! rt::of_buffer! { IBufferWriter[1, 2] }                                           // a parameter takes `&mut Vec<T>`, too
//! rt::iterable! { List<String> => IEnumerable<String> }                        // through which interface
//! rt::non_generic! { IEnumerable => IEnumerator }
//! rt::iterable_objects! { ArrayList => IEnumerable }
//! rt::enumeration! {
//!     pub enum Formatting: i32 = "Newtonsoft.Json.Formatting, Newtonsoft.Json";
//!     /// No special formatting is applied.
//!     None = 0,
//!     Indented = 1,                                // any constant of the underlying type; equal values are fine
//! }
//! rt::record! {                                    // a struct that is the same bytes on both sides
//!     pub struct Point = "Acme.Point, Acme";
//!     is ValueType, Object;
//!     table crate::__mochi::ACME[3];
//!     object 2, 3;                                 // slots of what makes an object of a value, and takes it out again
//!     layout 8, 4;                                 // size, alignment
//!     x: i32 = 0,                                  // offset
//!     y: i32 = 4,
//! }
//! rt::flags! { .. }                                // as `enumeration!`, with `|`, `&`, `contains`, `is_empty`
//! rt::package! {
//!     pub static PACKAGE = "Newtonsoft.Json";
//!     shim "Mochi.Shim.Newtonsoft.Json", "newtonsoft_json";          // assembly; the namespace is `__Mochi.newtonsoft_json`
//!     fingerprint "64 hex digits";
//!     abi include_bytes!("../abi/Newtonsoft.Json.zz");
//!     tables 57, 20;                               // how many entries each of its tables has
//! }
//! ```
//!
//! # Calls
//!
//! `rt::call!(Type[slot](arguments) -> result)` is an expression of type [`Result`], the whole body of a method in an
//! `impl Type` beside `class!` or `static_class!`. It uses `?`, so the method returns `rt::Result<..>`.
//!
//! Of an entry in the receiver's own table it is `rt::method!(self[slot](arguments) -> result)`, which takes no `self` among the arguments.
//!
//! Where all arguments are read only, that is one call of a function like [`call::text()`](fn@call::text), with a tuple of [`Pass`]: the bindings have one
//! expression to compile, and what it does is compiled where the method is used. A tuple has sixteen at most; of more arguments,
//! and of variables, `rt::call_in_steps!` makes what C has for them one after another.
//!
//! | argument | the parameter's Rust type | what it takes |
//! |---|---|---|
//! | `self` | `&self` | |
//! | `copy self`, `own self` | `&self`, `&mut self` of a `record!` | |
//! | `value x` | `i8`..`u64`, `isize`, `usize`, `f32`, `f64`, `bool`, `char`, an enumeration, a `record!` | |
//! | `text x` | `&str` | |
//! | | `impl rt::NullableText` (optional, or not annotated) | `&str`, `String`, `&String`, `Option<&str>`; bare `None` |
//! | `object x` | `impl rt::Arg<T>` | `&U` of every `U` that is a `T`; for `Object` also text, numbers, `bool`, `char` |
//! | | `impl rt::NullableArg<T>` (optional, or not annotated) | these, `Option<&T>`; bare `None` |
//! | `optional x` | `impl rt::NullableValue<T>`, `T` as for `value` | `T`, `Option<T>`; bare `None` |
//! | `list x` | `&[E]` | |
//! | | `impl rt::NullableList<E>` (optional, or not annotated) | `&[E]`, `&[E; N]`, `&Vec<E>`, `Option<&[E]>`; bare `None` |
//! | | `impl rt::ArrayOf<E>`, `E` a number | these, `&mut [E]`, `&mut [E; N]`, `&mut Vec<E>`, `&mochi::Array<E>` |
//! | | `impl rt::NullableArrayOf<E>` (optional, or not annotated) | these, `Option<&[E]>`; bare `None` |
//! | | `impl rt::KeptArray<E>` (what is awaited) | what is read only of these |
//! | `span x` | `&mut [E]`, `E` a number | |
//!
//! `E` of a list is a `value` type, or a class, or `Option` of a class (elements optional or not annotated); for text
//! `&[impl rt::Text]` (`&str`, `String`), `&[impl rt::NullableText]` (elements optional or not annotated), and
//! `impl rt::NullableList<rt::Texts>` for the list that may be null itself, whatever its elements. Of a list of lists it is
//! `&[impl rt::Row<E>]`, `impl rt::NullableList<rt::Rows<E>>`, and as a result `list Vec<E>`; `E` is `rt::Rows<E>` and `Vec<E>` where it is
//! a list itself.
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
//! `rt::awaitable! { [generics] Type => T: method }` makes what has a method of that kind one that is awaited, and
//! `rt::awaited_as! { [generics] Type => Base }` one that is awaited as another.
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
//!     fn execute(&self, sql: &str) -> rt::Result<i32> {
//!         let connection = self;
//!         rt::call!(SqlMapper[3](object connection, text sql) -> value i32)
//!     }
//! }
//! impl<__T: rt::Is<IDbConnection>> OnIDbConnection for __T {}
//! ```
//!
//! On text and slices the receiver is what `AsRef` gives, on values what [`Itself`] does.
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
//! | `list x: E`, `list? x: E` | `&[E]`, `Option<&[E]>` |
//! | `texts x: E`, `texts? x: E` | the same, `E` being `&str` or `Option<&str>` |
//! | `span x: E` | `&mut [E]` |
//! | `ref value x: T`, `ref optional x: T`, `ref text x`, `ref object x: T`, .. | `&mut T`, `&mut Option<T>`, `&mut String`, .. |
//! | `out value x: T`, `out text x`, `out list x: E`, .. | nothing: what it gives besides its result, in a tuple |
//!
//! | result | the closure's |
//! |---|---|
//! | `()`, `value T`, `optional T` | `()`, `T`, `Option<T>` |
//! | `text`, `text?`, `object T`, `object? T` | `String`, `Option<String>`, `T`, `Option<T>` |
//! | `list E`, `list? E` | `Vec<E>`, `Option<Vec<E>>` |
//! | `try` | `Option` of what is `out` |
//!
//! A method that takes a closure makes the delegate first, `let work = &Action::new(work)?;`, and passes that as
//! `handle work`. What is awaited cannot fail before: there it is `made work`, an object or an error; in what is
//! generic `closure work: Action1<T>`, and `new work: Action` of a delegate that is not. `as_fn` and `to_fn` of a delegate are closures
//! that are not wrapped again: what `new` makes a delegate of has the types of the first, and `from_fn` those of the second.
//!
//! # Interfaces
//!
//! `rt::implement!(Type[slot](value: T) { Trait, method(arguments) -> [result]; .. })` makes an object of a value of a type that
//! has the traits; arguments and results are those of closures. Where other interfaces derive from these, `rt::functions! { Type: Trait;
//! method(arguments) -> [result]; .. }` has the methods once for all of them, and it is `rt::implement!(Type[slot](value: T) => Type, ..)`. `rt::implement_open!(Type[slot][generics](value: T) { kind Trait<..>,
//! method(a0: T, ..) -> [R]; .. })` does it for a generic interface, whose own methods are `open` and those of others `plain`.
//!
//! # Events
//!
//! `rt::subscribe!(Type[slot](self, handler))` adds a delegate to the event whose two entries begin at the slot, and gives a
//! [`Subscription`]; without `self` where the event is static.
//!
//! `rt::Object` and `rt::Exception` are the runtime's own classes; the crate re-exports them as `system::Object` and
//! `system::Exception`.

mod abi;
mod accept;
mod arg;
mod argument;
mod argument_list;
mod array;
mod base;
mod boxes;
mod bulk;
mod bytes;
pub mod call;
pub mod call_open;
mod callback;
mod class;
mod culture;
pub(crate) mod drop_hook;
mod event;
pub(crate) mod exports;
mod extend;
mod extend_class;
mod gather;
pub mod get;
pub(crate) mod given;
mod handle;
mod identity;
mod iterate;
mod keep;
mod known;
mod list;
mod macros;
mod non_generic;
mod objects;
pub mod on;
mod open;
mod open_variable;
mod package;
mod pass;
mod pass_any;
mod passed;
pub(crate) mod received;
mod record;
pub(crate) mod start;
mod stream;
mod table;
mod taken;
mod task;
pub(crate) mod text;
mod thunk;
mod thunk_any;
pub(crate) mod trace;
mod type_of;
mod value;
mod variable;
mod words;
mod wrap_open;

pub use crate::{
    __async_enumerable as async_enumerable, __awaitable as awaitable, __awaited_as as awaited_as, __base as base,
    __base_class as base_class, __base_later as base_later, __byte_buffer as byte_buffer, __byte_stream as byte_stream,
    __call as call, __call_in_steps as call_in_steps, __call_with as call_with, __class as class,
    __collection as collection, __conversion as conversion, __dictionary as dictionary, __enumerable as enumerable,
    __enumeration as enumeration, __extend_class as extend_class, __extend_open as extend_open, __flags as flags,
    __functions as functions, __generic as generic, __generic_static as generic_static, __implement as implement,
    __implement_open as implement_open, __implementable as implementable, __inherit as inherit, __inherits as inherits,
    __instances as instances, __iterable as iterable, __iterable_objects as iterable_objects, __managed as managed,
    __method as method, __non_generic as non_generic, __of_buffer as of_buffer, __of_culture as of_culture,
    __of_integer as of_integer, __of_items as of_items, __of_letter as of_letter, __of_position as of_position,
    __of_stretch as of_stretch, __of_text as of_text, __of_tuple as of_tuple, __open as open, __open_out as open_out,
    __open_ref as open_ref, __open_task as open_task, __operator as operator, __options as options, __over as over,
    __package as package, __promise as promise, __record as record, __short as short, __start as start,
    __start_cancellable as start_cancellable, __static_class as static_class, __streamable as streamable,
    __subscribe as subscribe, __task as task, __to_fn as to_fn, __types as types, __wrap as wrap,
    __wrap_closed as wrap_closed, __wrap_open as wrap_open, Exception, Object, Result, Subscription, Task,
};
pub use std::future::Future;

pub use abi::{ABI_VERSION, RawAny, RawError, RawList, RawSlice, RawText, check};
pub(crate) use abi::{RawDynamicCall, lend, length};
pub use accept::{
    Accepts, AsBuffer, AsObject, AsValue, Functions, Handed, Implementable, NullableAccepts, lend_accepted,
};
pub use arg::{Arg, Lent, NullableArg, lend_made, lend_object, lend_owned};
pub use argument::{Again, Argument, In, any_value, take_value};
pub use array::{ArrayOf, KeptArray, NullableArrayOf, Number, lend_array};
pub use base::base_of;
pub use boxes::{Scalar, Unbox, box_enum};
pub use bulk::{Collection, Dictionary, PairsOf, Writable, extend, extend_from_slice, pairs, put, reserve, to_vec};
pub use bytes::{StreamFunctions, flush_bytes, make_stream, read_bytes, seek_bytes, write_bytes};
pub use callback::{
    Answer, Yields, answer, borrowed, give, give_optional, give_text, implement, lent, lent_text, make, own_delegate,
    wrap,
};
pub(crate) use class::cast;
pub use class::{About, Class, Definition, Derives, Is, Type, receive_object, upcast};
pub use culture::culture;
pub use event::{keep_object, subscribe};
pub use extend::Itself;
pub use extend_class::{BaseLater, extend_class, not_base};
pub use gather::{Gather, Gathered, append_bytes};
pub use handle::Handle;
pub use identity::Identity;
pub use iterate::{Enumerable, Iter, RawBatch, Sequence};
pub use keep::Keep;
pub use list::{
    Element, InRow, Item, LentList, Lines, List, ListLent, NullableList, OrNull as OrNullList, Row, Rows, Texts,
    lend_elements,
};
pub use non_generic::{NonGeneric, NonGenericIter};
pub use objects::Objects;
pub use open::{OfOpen, OfType, Open, Opened, Types};
pub use open_variable::OpenVariable;
pub use package::{Package, starts};
pub use pass::{
    Args, On, Pass, PassAccepted, PassList, PassMade, PassObject, PassOptional, PassSpan, PassText, PassValue, Places,
    This, lend_span, word,
};
pub use pass_any::{AnyArgs, PassAny, PassIn, PassPlace, PassRaw};
pub use passed::{
    OfList, OfListOrNull, OfObject, OfObjectOrNull, OfOptional, OfText, OfTextOrNull, OfValue, Passed, Returned,
};
pub use received::{Received, give_list, lent_list, lent_span, lent_texts, receive_list, take_list, take_plain};
pub use record::{
    PassCopy, PassOwn, Record, box_record, display_record, give_record, give_records, lend_record, lend_records,
    lend_rows, ready_record, take_record, take_records, take_row, unbox_record, zero_record,
};
pub use stream::{AsyncEnumerable, AsyncEnumerator};
pub use table::{Slot, Table, slots};
pub use taken::{behind, letter, position};
pub use task::{
    Awaitable, Given, GivenList, GivenObject, GivenOptional, GivenText, GivenValue, OrNull, Over, Promise, Put,
    ToNullable, start, start_cancellable,
};
pub(crate) use task::{complete, task_result};
pub use text::{NullableText, Text, lend_text, receive, required};
pub use thunk::{Closure, Method, Run, Signature, closure, method};
pub use thunk_any::{
    Inside, InsideOrNull, Owned, PassedAny, RunAny, Shared, SharedOrNull, delegate_any, made_any, method_any,
    object_any,
};
pub use type_of::type_of;
pub use value::{NullableValue, Value, lower_optional, raise_optional};
pub use variable::{TextPlace, Variable, set};
pub use words::Words;
pub use wrap_open::{Forwarded, MaybeNull, Passes, extend_open, implement_open, wrap_open};
