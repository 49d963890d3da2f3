use crate::system::Object;
use crate::system::ValueType;
use crate::system::threading::CancellationToken;
use ::mochi::rt;

rt::class! {
    /// What C# makes of a text where it is wanted.
    ///
    /// .NET: `Golden.Overloads.Key`
    ///
    /// Derefs to [`ValueType`].
    pub type Key in __mochi_Key = "Golden.Overloads.Key, Golden";
    base ValueType;
    is ValueType, Object;
    table crate::__mochi::GOLDEN[78];
}

impl Key {
    /// .NET: `Key.op_Implicit(String)`
    #[inline]
    pub fn from_str(text: &str) -> rt::Result<Key> {
        rt::call!(Key[2](text text) -> object Key)
    }

    /// The value whose fields are all zero, or null.
    ///
    /// .NET: `default(Key)`
    #[inline]
    pub fn default() -> rt::Result<Key> {
        rt::call!(Key[3]() -> object Key)
    }
}

rt::conversion! { &str => Key: Key::from_str; implicit }

rt::class! {
    /// What a caller has to make first.
    ///
    /// .NET: `Golden.Overloads.Row`
    ///
    /// Derefs to [`ValueType`].
    pub type Row in __mochi_Row = "Golden.Overloads.Row, Golden";
    base ValueType;
    is ValueType, Object;
    table crate::__mochi::GOLDEN[79];
}

impl Row {
    /// .NET: `Row(String)`
    #[inline]
    pub fn new(text: &str) -> rt::Result<Row> {
        rt::call!(Row[2](text text) -> object Row)
    }

    /// The value whose fields are all zero, or null.
    ///
    /// .NET: `default(Row)`
    #[inline]
    pub fn default() -> rt::Result<Row> {
        rt::call!(Row[3]() -> object Row)
    }
}

rt::static_class! {
    /// .NET: `Golden.Overloads.Store`
    pub enum Store = "Golden.Overloads.Store, Golden";
    table crate::__mochi::GOLDEN[80];
}

impl Store {
    /// .NET: `Store.Put(Key, Key, Boolean)`
    #[inline]
    pub fn put(key: impl rt::Arg<Key>, value: impl rt::Arg<Key>) -> rt::Result<()> {
        rt::short!(Self::put_with => key, value)
    }

    /// As [`put`](Self::put), and told what that leaves out.
    ///
    /// .NET: `Store.Put(Key, Key, Boolean)`
    #[inline]
    pub fn put_with(
        key: impl rt::Arg<Key>,
        value: impl rt::Arg<Key>,
        options: store::PutOptions,
    ) -> rt::Result<()> {
        rt::call_with!(store::PutOptions { always } = options; rt::call!(Store[0](object key, object value, value always) -> ()))
    }

    /// .NET: `Store.Put(Row[], Int32)`
    #[inline]
    pub fn put_rows_times(rows: &[Row], times: i32) -> rt::Result<()> {
        rt::call!(Store[1](list rows, value times) -> ())
    }
}

/// What the methods of `Store` need besides.
pub mod store {
    use super::*;

    rt::options! {
        /// What `Store::put_with` may be told besides.
        pub struct PutOptions {
            always: bool = true,
        }
    }
}

rt::class! {
    /// .NET: `Golden.Overloads.Writer`
    pub type Writer in __mochi_Writer = "Golden.Overloads.Writer, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[81];
}

impl Writer {
    /// .NET: `Writer()`
    #[inline]
    pub fn new() -> rt::Result<Writer> {
        rt::call!(Writer[2]() -> object Writer)
    }

    /// .NET: `Writer(String)`
    #[inline]
    pub fn new_path(path: &str) -> rt::Result<Writer> {
        rt::call!(Writer[3](text path) -> object Writer)
    }

    /// .NET: `Writer(String, Boolean)`
    #[inline]
    pub fn new_path_append(path: &str, append: bool) -> rt::Result<Writer> {
        rt::call!(Writer[4](text path, value append) -> object Writer)
    }

    /// .NET: `Writer.Flush(Writer)`
    #[inline]
    pub fn flush_into(&self, into: impl rt::Arg<Writer>) -> rt::Result<i32> {
        rt::method!(self[5](object into) -> value i32)
    }

    /// .NET: `Writer.Flush(CancellationToken)`
    #[inline]
    pub fn flush(&self) -> rt::Result<i32> {
        rt::short!(Self::flush_with => self)
    }

    /// As [`flush`](Self::flush), and told what that leaves out.
    ///
    /// .NET: `Writer.Flush(CancellationToken)`
    #[inline]
    pub fn flush_with(&self, options: writer::FlushOptions<'_>) -> rt::Result<i32> {
        rt::call_with!(writer::FlushOptions { token } = options; rt::method!(self[6](object token) -> value i32))
    }

    /// .NET: `Writer.GetCount()`
    #[inline]
    pub fn get_count(&self) -> rt::Result<i32> {
        rt::method!(self[7]() -> value i32)
    }

    /// .NET: `Writer.Write(Double)`
    #[inline]
    pub fn write_f64(&self, value: f64) -> rt::Result<()> {
        rt::method!(self[8](value value) -> ())
    }

    /// .NET: `Writer.Write(Int32)`
    #[inline]
    pub fn write_i32(&self, value: i32) -> rt::Result<()> {
        rt::method!(self[9](value value) -> ())
    }

    /// .NET: `Writer.Write(String)`
    #[inline]
    pub fn write(&self, value: &str) -> rt::Result<()> {
        rt::method!(self[10](text value) -> ())
    }

    /// .NET: `Writer.Write(String, Int32)`
    #[inline]
    pub fn write_count(&self, value: &str, count: i32) -> rt::Result<()> {
        rt::method!(self[11](text value, value count) -> ())
    }

    /// .NET: `Writer.Write(String, Object[])`
    #[inline]
    pub fn write_format_arguments(
        &self,
        format: &str,
        arguments: impl rt::Objects<Object>,
    ) -> rt::Result<()> {
        rt::method!(self[12](text format, list arguments) -> ())
    }

    /// .NET: `Writer.WriteEverythingThatThereIs(String, String, Writer)`
    #[inline]
    pub fn write_everything_that_there_is(
        &self,
        the_first_of_the_texts: &str,
        the_second_of_the_texts: impl rt::NullableText,
        another: impl rt::NullableArg<Writer>,
    ) -> rt::Result<()> {
        rt::method!(self[13](text the_first_of_the_texts, text the_second_of_the_texts, object another) -> ())
    }

    /// .NET: `Writer.Count`
    #[inline]
    pub fn count(&self) -> rt::Result<i32> {
        rt::method!(self[14]() -> value i32)
    }
}

/// What the methods of `Writer` need besides.
pub mod writer {
    use super::*;

    rt::options! {
        /// What `Writer::flush_with` may be told besides.
        pub struct FlushOptions<'a> {
            token: Option<&'a CancellationToken> = Option::None,
        }
    }
}
