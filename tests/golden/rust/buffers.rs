use crate::system::buffers::IBufferWriter;
use ::mochi::rt;

rt::static_class! {
    /// .NET: `Golden.Buffers.Buffer`
    pub enum Buffer = "Golden.Buffers.Buffer, Golden";
    table crate::__mochi::GOLDEN[0; 11];
}

impl Buffer {
    /// .NET: `Buffer.Fill(Span<Byte>, Byte)`
    #[inline]
    pub fn fill(buffer: &mut [u8], value: u8) -> rt::Result<()> {
        rt::call!(Buffer[0](span buffer, value value) -> ())
    }

    /// .NET: `Buffer.Join(ReadOnlySpan<Char>, ReadOnlySpan<String>)`
    #[inline]
    pub fn join(separator: &str, words: &[impl rt::Text]) -> rt::Result<String> {
        rt::call!(Buffer[1](text separator, list words) -> text)
    }

    /// .NET: `Buffer.Sum(ReadOnlySpan<Double>)`
    #[inline]
    pub fn sum(values: &[f64]) -> rt::Result<f64> {
        rt::call!(Buffer[2](list values) -> value f64)
    }

    /// .NET: `Buffer.Texts(String[,])`
    #[inline]
    pub fn texts(
        grid: impl rt::NullableList<rt::Rows<String>>,
    ) -> rt::Result<Option<Vec<Vec<String>>>> {
        rt::call!(Buffer[3](list grid) -> list? Vec<String>)
    }

    /// .NET: `Buffer.Transposed(Double[][])`
    #[inline]
    pub fn transposed(rows: &[impl rt::Row<f64>]) -> rt::Result<Vec<Vec<f64>>> {
        rt::call!(Buffer[4](list rows) -> list Vec<f64>)
    }

    /// .NET: `Buffer.Write(IBufferWriter<Byte>)`
    #[inline]
    pub fn write<__Kind>(output: impl rt::Accepts<IBufferWriter<u8>, __Kind>) -> rt::Result<()> {
        rt::call!(Buffer[5](accepted output) -> ())
    }

    /// .NET: `Buffer.Numbers`
    #[inline]
    pub fn numbers() -> rt::Result<Vec<i32>> {
        rt::call!(Buffer[6]() -> list i32)
    }

    /// .NET: `Buffer.Output`
    #[inline]
    pub fn output() -> rt::Result<Option<IBufferWriter<u8>>> {
        rt::call!(Buffer[7]() -> object? IBufferWriter<u8>)
    }

    /// .NET: `Buffer.Output`
    #[inline]
    pub fn set_output(value: impl rt::NullableArg<IBufferWriter<u8>>) -> rt::Result<()> {
        rt::call!(Buffer[8](object value) -> ())
    }

    /// .NET: `Buffer.Place`
    #[inline]
    pub fn place() -> rt::Result<i32> {
        rt::call!(Buffer[9]() -> value i32)
    }

    /// .NET: `Buffer.Place`
    #[inline]
    pub fn set_place(value: i32) -> rt::Result<()> {
        rt::call!(Buffer[10](value value) -> ())
    }
}
