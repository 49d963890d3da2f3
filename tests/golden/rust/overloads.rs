use crate::system::Object;
use crate::system::threading::CancellationToken;
use ::mochi::rt;

rt::class! {
    /// .NET: `Golden.Overloads.Writer`
    pub struct Writer = "Golden.Overloads.Writer, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[78];
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
        rt::call!(Writer[5](self, object into) -> value i32)
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
        rt::call_with!(writer::FlushOptions { token } = options; rt::call!(Writer[6](self, object token) -> value i32))
    }

    /// .NET: `Writer.GetCount()`
    #[inline]
    pub fn get_count(&self) -> rt::Result<i32> {
        rt::call!(Writer[7](self) -> value i32)
    }

    /// .NET: `Writer.Write(Double)`
    #[inline]
    pub fn write_f64(&self, value: f64) -> rt::Result<()> {
        rt::call!(Writer[8](self, value value) -> ())
    }

    /// .NET: `Writer.Write(Int32)`
    #[inline]
    pub fn write_i32(&self, value: i32) -> rt::Result<()> {
        rt::call!(Writer[9](self, value value) -> ())
    }

    /// .NET: `Writer.Write(String)`
    #[inline]
    pub fn write(&self, value: &str) -> rt::Result<()> {
        rt::call!(Writer[10](self, text value) -> ())
    }

    /// .NET: `Writer.Write(String, Int32)`
    #[inline]
    pub fn write_count(&self, value: &str, count: i32) -> rt::Result<()> {
        rt::call!(Writer[11](self, text value, value count) -> ())
    }

    /// .NET: `Writer.Write(String, Object[])`
    #[inline]
    pub fn write_format_arguments(
        &self,
        format: &str,
        arguments: impl rt::Objects<Object>,
    ) -> rt::Result<()> {
        rt::call!(Writer[12](self, text format, list arguments) -> ())
    }

    /// .NET: `Writer.WriteEverythingThatThereIs(String, String, Writer)`
    #[inline]
    pub fn write_everything_that_there_is(
        &self,
        the_first_of_the_texts: &str,
        the_second_of_the_texts: impl rt::NullableText,
        another: impl rt::NullableArg<Writer>,
    ) -> rt::Result<()> {
        rt::call!(Writer[13](self, text the_first_of_the_texts, text the_second_of_the_texts, object another) -> ())
    }

    /// .NET: `Writer.Count`
    #[inline]
    pub fn count(&self) -> rt::Result<i32> {
        rt::call!(Writer[14](self) -> value i32)
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
