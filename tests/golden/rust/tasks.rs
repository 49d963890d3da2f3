use crate::system::Object;
use crate::system::collections::generic::IAsyncEnumerable;
use crate::system::collections::generic::List;
use crate::system::threading::CancellationToken;
use crate::system::threading::tasks::Task1;
use crate::system::threading::tasks::Task;
use ::mochi::rt;

rt::class! {
    /// Fetches.
    ///
    /// .NET: `Golden.Tasks.Client`
    pub type Client in __mochi_Client = "Golden.Tasks.Client, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[92];
}

impl Client {
    /// .NET: `Client()`
    #[inline]
    pub fn new() -> rt::Result<Client> {
        rt::call!(Client[2]() -> object Client)
    }

    /// .NET: `Client.ConnectAsync()`
    #[inline]
    pub fn connect_async() -> rt::Task<Client> {
        rt::start!(Client[3]() -> Task1<Client>: object Client)
    }

    /// .NET: `Client.CountAsync()`
    #[inline]
    pub fn count_async(&self) -> rt::Task<Option<i32>> {
        rt::start!(Client[4](self) -> Task1<Option<i32>>: optional i32)
    }

    /// .NET: `Client.FindAsync(Int32)`
    #[inline]
    pub fn find_async(&self, number: i32) -> rt::Task<Option<String>> {
        rt::start!(Client[5](self, value number) -> Task1<String>: text?)
    }

    /// .NET: `Client.FlushAsync()`
    #[inline]
    pub fn flush_async(&self) -> rt::Task<()> {
        rt::start_cancellable!(Client[6](self) -> Task: ())
    }

    /// .NET: `Client.Follow(Task<Boolean>, CancellationToken)`
    #[inline]
    pub fn follow(
        &self,
        task: impl rt::Arg<Task1<bool>>,
        token: impl rt::Arg<CancellationToken>,
    ) -> rt::Result<()> {
        rt::method!(self[7](object task, object token) -> ())
    }

    /// Fetches a text.
    ///
    /// - `url`: From where.
    ///
    /// Returns: The text.
    ///
    /// .NET: `Client.GetStringAsync(String)`
    #[inline]
    pub fn get_string_async(&self, url: &str) -> rt::Task<String> {
        rt::start_cancellable!(Client[8](self, text url) -> Task1<String>: text)
    }

    /// .NET: `Client.LinesAsync()`
    #[inline]
    pub fn lines_async(&self) -> rt::Result<IAsyncEnumerable<String>> {
        rt::method!(self[9]() -> object IAsyncEnumerable<String>)
    }

    /// .NET: `Client.ListAsync()`
    #[inline]
    pub fn list_async(&self) -> rt::Task<List<i32>> {
        rt::start!(Client[10](self) -> Task1<List<i32>>: object List<i32>)
    }

    /// .NET: `Client.ReadAsync(Client)`
    #[inline]
    pub fn read_async(&self, from: impl rt::NullableArg<Client>) -> rt::Task<Vec<u8>> {
        rt::start!(Client[11](self, object from) -> Task1<Vec<u8>>: list u8)
    }

    /// What is going on.
    ///
    /// .NET: `Client.Completion`
    #[inline]
    pub fn completion(&self) -> rt::Result<Task1<bool>> {
        rt::method!(self[12]() -> object Task1<bool>)
    }
}
