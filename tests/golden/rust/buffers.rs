use crate::system::buffers::IBufferWriter;
use ::mochi::rt;

rt::static_class! {
    /// .NET: `Golden.Buffers.Buffer`
    pub enum Buffer = "Golden.Buffers.Buffer, Golden";
    table crate::__mochi::GOLDEN[0];
}

impl Buffer {
    /// .NET: `Buffer.Deep(Int32[][][])`
    #[inline]
    pub fn deep(
        rows: impl rt::NullableList<rt::Rows<rt::Rows<i32>>>,
    ) -> rt::Result<Option<Vec<Vec<Vec<i32>>>>> {
        rt::call!(Buffer[0](list rows) -> list? Vec<Vec<i32>>)
    }

    /// .NET: `Buffer.Fill(Span<Byte>, Byte)`
    #[inline]
    pub fn fill(buffer: &mut [u8], value: u8) -> rt::Result<()> {
        rt::call!(Buffer[1](span buffer, value value) -> ())
    }

    /// .NET: `Buffer.Join(ReadOnlySpan<Char>, ReadOnlySpan<String>)`
    #[inline]
    pub fn join(separator: &str, words: &[impl rt::Text]) -> rt::Result<String> {
        rt::call!(Buffer[2](text separator, list words) -> text)
    }

    /// .NET: `Buffer.Sum(ReadOnlySpan<Double>)`
    #[inline]
    pub fn sum(values: &[f64]) -> rt::Result<f64> {
        rt::call!(Buffer[3](list values) -> value f64)
    }

    /// .NET: `Buffer.Texts(String[,])`
    #[inline]
    pub fn texts(
        grid: impl rt::NullableList<rt::Rows<String>>,
    ) -> rt::Result<Option<Vec<Vec<String>>>> {
        rt::call!(Buffer[4](list grid) -> list? Vec<String>)
    }

    /// .NET: `Buffer.Transposed(Double[][])`
    #[inline]
    pub fn transposed(rows: &[impl rt::Row<f64>]) -> rt::Result<Vec<Vec<f64>>> {
        rt::call!(Buffer[5](list rows) -> list Vec<f64>)
    }

    /// .NET: `Buffer.Turned(Double[,,])`
    #[inline]
    pub fn turned(cube: &[impl rt::Row<rt::Rows<f64>>]) -> rt::Result<Vec<Vec<Vec<f64>>>> {
        rt::call!(Buffer[6](list cube) -> list Vec<Vec<f64>>)
    }

    /// .NET: `Buffer.Write(IBufferWriter<Byte>)`
    #[inline]
    pub fn write<__Kind>(output: impl rt::Accepts<IBufferWriter<u8>, __Kind>) -> rt::Result<()> {
        rt::call!(Buffer[7](accepted output) -> ())
    }

    /// .NET: `Buffer.Numbers`
    #[inline]
    pub fn numbers() -> rt::Result<Vec<i32>> {
        rt::call!(Buffer[8]() -> list i32)
    }

    /// .NET: `Buffer.Output`
    #[inline]
    pub fn output() -> rt::Result<Option<IBufferWriter<u8>>> {
        rt::call!(Buffer[9]() -> object? IBufferWriter<u8>)
    }

    /// .NET: `Buffer.Output`
    #[inline]
    pub fn set_output(value: impl rt::NullableArg<IBufferWriter<u8>>) -> rt::Result<()> {
        rt::call!(Buffer[10](object value) -> ())
    }

    /// .NET: `Buffer.Place`
    #[inline]
    pub fn place() -> rt::Result<i32> {
        rt::call!(Buffer[11]() -> value i32)
    }

    /// .NET: `Buffer.Place`
    #[inline]
    pub fn set_place(value: i32) -> rt::Result<()> {
        rt::call!(Buffer[12](value value) -> ())
    }
}
