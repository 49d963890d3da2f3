use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// .NET: `Golden.Nullability.Annotated`
    pub type Annotated in __mochi_Annotated = "Golden.Nullability.Annotated, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[70];
}

impl Annotated {
    /// .NET: `Annotated()`
    #[inline]
    pub fn new() -> rt::Result<Annotated> {
        rt::call!(Annotated[2]() -> object Annotated)
    }

    /// .NET: `Annotated.Anything(Object)`
    #[inline]
    pub fn anything(&self, value: impl rt::Arg<Object>) -> rt::Result<Object> {
        rt::method!(self[3](object value) -> object Object)
    }

    /// .NET: `Annotated.Number(Int32?)`
    #[inline]
    pub fn number(&self, value: impl rt::NullableValue<i32>) -> rt::Result<Option<i32>> {
        rt::method!(self[4](optional value) -> optional i32)
    }

    /// .NET: `Annotated.Numbers(Int32[])`
    #[inline]
    pub fn numbers(&self, values: impl rt::NullableArrayOf<i32>) -> rt::Result<Option<Vec<i32>>> {
        rt::method!(self[5](list values) -> list? i32)
    }

    /// .NET: `Annotated.Object(Annotated)`
    #[inline]
    pub fn object(&self, value: impl rt::Arg<Annotated>) -> rt::Result<Annotated> {
        rt::method!(self[6](object value) -> object Annotated)
    }

    /// .NET: `Annotated.ObjectOrNull(Annotated)`
    #[inline]
    pub fn object_or_null(
        &self,
        value: impl rt::NullableArg<Annotated>,
    ) -> rt::Result<Option<Annotated>> {
        rt::method!(self[7](object value) -> object? Annotated)
    }

    /// .NET: `Annotated.Objects(Annotated[])`
    #[inline]
    pub fn objects(&self, values: &[Option<Annotated>]) -> rt::Result<Vec<Option<Annotated>>> {
        rt::method!(self[8](list values) -> list Option<Annotated>)
    }

    /// .NET: `Annotated.ObjectsOrNull(Annotated[])`
    #[inline]
    pub fn objects_or_null(
        &self,
        values: impl rt::NullableList<Annotated>,
    ) -> rt::Result<Option<Vec<Annotated>>> {
        rt::method!(self[9](list values) -> list? Annotated)
    }

    /// .NET: `Annotated.Text(String)`
    #[inline]
    pub fn text(&self, text: &str) -> rt::Result<String> {
        rt::method!(self[10](text text) -> text)
    }

    /// .NET: `Annotated.TextOrNull(String)`
    #[inline]
    pub fn text_or_null(&self, text: impl rt::NullableText) -> rt::Result<Option<String>> {
        rt::method!(self[11](text text) -> text?)
    }

    /// .NET: `Annotated.Texts(String[])`
    #[inline]
    pub fn texts(&self, values: &[impl rt::NullableText]) -> rt::Result<Vec<Option<String>>> {
        rt::method!(self[12](list values) -> list Option<String>)
    }

    /// .NET: `Annotated.TextsOrNull(String[])`
    #[inline]
    pub fn texts_or_null(
        &self,
        values: impl rt::NullableList<rt::Texts>,
    ) -> rt::Result<Option<Vec<String>>> {
        rt::method!(self[13](list values) -> list? String)
    }
}

rt::class! {
    /// .NET: `Golden.Nullability.Unannotated`
    pub type Unannotated in __mochi_Unannotated = "Golden.Nullability.Unannotated, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[71];
}

impl Unannotated {
    /// .NET: `Unannotated()`
    #[inline]
    pub fn new() -> rt::Result<Unannotated> {
        rt::call!(Unannotated[2]() -> object Unannotated)
    }

    /// .NET: `Unannotated.Numbers(Int32[])`
    #[inline]
    pub fn numbers(&self, values: impl rt::NullableArrayOf<i32>) -> rt::Result<Vec<i32>> {
        rt::method!(self[3](list values) -> list i32)
    }

    /// .NET: `Unannotated.Object(Unannotated)`
    #[inline]
    pub fn object(&self, value: impl rt::NullableArg<Unannotated>) -> rt::Result<Unannotated> {
        rt::method!(self[4](object value) -> object Unannotated)
    }

    /// .NET: `Unannotated.Objects(Unannotated[])`
    #[inline]
    pub fn objects(
        &self,
        values: impl rt::NullableList<Option<Unannotated>>,
    ) -> rt::Result<Vec<Unannotated>> {
        rt::method!(self[5](list values) -> list Unannotated)
    }

    /// .NET: `Unannotated.Text(String)`
    #[inline]
    pub fn text(&self, text: impl rt::NullableText) -> rt::Result<String> {
        rt::method!(self[6](text text) -> text)
    }

    /// .NET: `Unannotated.Texts(String[])`
    #[inline]
    pub fn texts(&self, values: impl rt::NullableList<rt::Texts>) -> rt::Result<Vec<String>> {
        rt::method!(self[7](list values) -> list String)
    }
}
