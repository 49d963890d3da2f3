use ::mochi::rt;

pub mod option2;
pub mod r#mod_;

rt::class! {
    /// .NET: `Golden.HostileNames.bool`
    pub type Bool in __mochi_Bool = "Golden.HostileNames.bool, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[62];
}

impl Bool {
    /// .NET: `bool()`
    #[inline]
    pub fn new() -> rt::Result<Bool> {
        rt::call!(Bool[2]() -> object Bool)
    }

    /// .NET: `bool.Truth(Boolean)`
    #[inline]
    pub fn truth(&self, value: bool) -> rt::Result<bool> {
        rt::method!(self[3](value value) -> value bool)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Box`
    pub type Box in __mochi_Box = "Golden.HostileNames.Box, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[42];
}

impl Box {
    /// .NET: `Box()`
    #[inline]
    pub fn new() -> rt::Result<Box> {
        rt::call!(Box[2]() -> object Box)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Clone`
    pub type Clone in __mochi_Clone = "Golden.HostileNames.Clone, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[43];
}

impl Clone {
    /// .NET: `Clone()`
    #[inline]
    pub fn new() -> rt::Result<Clone> {
        rt::call!(Clone[2]() -> object Clone)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Copy`
    pub type Copy in __mochi_Copy = "Golden.HostileNames.Copy, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[44];
}

impl Copy {
    /// .NET: `Copy()`
    #[inline]
    pub fn new() -> rt::Result<Copy> {
        rt::call!(Copy[2]() -> object Copy)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Debug`
    pub type Debug in __mochi_Debug = "Golden.HostileNames.Debug, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[45];
}

impl Debug {
    /// .NET: `Debug()`
    #[inline]
    pub fn new() -> rt::Result<Debug> {
        rt::call!(Debug[2]() -> object Debug)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Default`
    pub type Default in __mochi_Default = "Golden.HostileNames.Default, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[46];
}

impl Default {
    /// .NET: `Default()`
    #[inline]
    pub fn new() -> rt::Result<Default> {
        rt::call!(Default[2]() -> object Default)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Drop`
    pub type Drop in __mochi_Drop = "Golden.HostileNames.Drop, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[47];
}

impl Drop {
    /// .NET: `Drop()`
    #[inline]
    pub fn new() -> rt::Result<Drop> {
        rt::call!(Drop[2]() -> object Drop)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Err`
    pub type Err in __mochi_Err = "Golden.HostileNames.Err, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[48];
}

impl Err {
    /// .NET: `Err()`
    #[inline]
    pub fn new() -> rt::Result<Err> {
        rt::call!(Err[2]() -> object Err)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Handle`
    pub type Handle in __mochi_Handle = "Golden.HostileNames.Handle, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[49];
}

impl Handle {
    /// .NET: `Handle()`
    #[inline]
    pub fn new() -> rt::Result<Handle> {
        rt::call!(Handle[2]() -> object Handle)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.HostileNames`
    pub type HostileNames in __mochi_HostileNames = "Golden.HostileNames.HostileNames, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[50];
}

impl HostileNames {
    /// .NET: `HostileNames()`
    #[inline]
    pub fn new() -> rt::Result<HostileNames> {
        rt::call!(HostileNames[2]() -> object HostileNames)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.i32`
    pub type I32 in __mochi_I32 = "Golden.HostileNames.i32, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[63];
}

impl I32 {
    /// .NET: `i32()`
    #[inline]
    pub fn new() -> rt::Result<I32> {
        rt::call!(I32[2]() -> object I32)
    }

    /// .NET: `i32.Number(Int32)`
    #[inline]
    pub fn number(&self, i32: i32) -> rt::Result<i32> {
        rt::method!(self[3](value i32) -> value i32)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.None`
    pub type None in __mochi_None = "Golden.HostileNames.None, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[51];
}

impl None {
    /// .NET: `Golden.HostileNames.None.Nothing`
    pub const NOTHING: ::std::option::Option<&str> = ::std::option::Option::None;

    /// .NET: `None()`
    #[inline]
    pub fn new() -> rt::Result<None> {
        rt::call!(None[2]() -> object None)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Object`
    pub type Object in __mochi_Object = "Golden.HostileNames.Object, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[52];
}

impl Object {
    /// .NET: `Object()`
    #[inline]
    pub fn new() -> rt::Result<Object> {
        rt::call!(Object[2]() -> object Object)
    }

    /// .NET: `Object.Real(Object)`
    #[inline]
    pub fn real(&self, mine: impl rt::Arg<Object>) -> rt::Result<crate::system::Object> {
        rt::method!(self[3](object mine) -> object crate::system::Object)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Ok`
    pub type Ok in __mochi_Ok = "Golden.HostileNames.Ok, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[53];
}

impl Ok {
    /// .NET: `Ok()`
    #[inline]
    pub fn new() -> rt::Result<Ok> {
        rt::call!(Ok[2]() -> object Ok)
    }

    /// .NET: `Ok.Text()`
    #[inline]
    pub fn text(&self) -> rt::Result<::std::string::String> {
        rt::method!(self[3]() -> text)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Option`
    pub type Option in __mochi_Option = "Golden.HostileNames.Option, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[54];
}

impl Option {
    /// .NET: `Option()`
    #[inline]
    pub fn new() -> rt::Result<Option> {
        rt::call!(Option[2]() -> object Option)
    }

    /// .NET: `Option.None(Int32?)`
    #[inline]
    pub fn none(
        &self,
        some: impl rt::NullableValue<i32>,
    ) -> rt::Result<::std::option::Option<i32>> {
        rt::method!(self[3](optional some) -> optional i32)
    }

    /// .NET: `Option.Some(String)`
    #[inline]
    pub fn some(&self, none: impl rt::NullableText) -> rt::Result<::std::option::Option<Option>> {
        rt::method!(self[4](text none) -> object? Option)
    }

    /// .NET: `Option.Vec(String[])`
    #[inline]
    pub fn vec(&self, vec: &[impl rt::Text]) -> rt::Result<::std::vec::Vec<::std::string::String>> {
        rt::method!(self[5](list vec) -> list ::std::string::String)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Result`
    pub type Result in __mochi_Result = "Golden.HostileNames.Result, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[55];
}

impl Result {
    /// .NET: `Result()`
    #[inline]
    pub fn new() -> rt::Result<Result> {
        rt::call!(Result[2]() -> object Result)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.rt`
    pub type Rt in __mochi_Rt = "Golden.HostileNames.rt, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[65];
}

impl Rt {
    /// .NET: `rt()`
    #[inline]
    pub fn new() -> rt::Result<Rt> {
        rt::call!(Rt[2]() -> object Rt)
    }

    /// .NET: `rt.Rt()`
    #[inline]
    pub fn rt(&self) -> rt::Result<::std::option::Option<Rt>> {
        rt::method!(self[3]() -> object? Rt)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Self`
    pub type Self_ in __mochi_Self_ = "Golden.HostileNames.Self, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[56];
}

impl Self_ {
    /// .NET: `Self()`
    #[inline]
    pub fn new() -> rt::Result<Self_> {
        rt::call!(Self_[2]() -> object Self_)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Send`
    pub type Send in __mochi_Send = "Golden.HostileNames.Send, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[57];
}

impl Send {
    /// .NET: `Send()`
    #[inline]
    pub fn new() -> rt::Result<Send> {
        rt::call!(Send[2]() -> object Send)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Some`
    pub type Some in __mochi_Some = "Golden.HostileNames.Some, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[58];
}

impl Some {
    /// .NET: `Some()`
    #[inline]
    pub fn new() -> rt::Result<Some> {
        rt::call!(Some[2]() -> object Some)
    }

    /// .NET: `Some.Other()`
    #[inline]
    pub fn other(&self) -> rt::Result<::std::option::Option<Some>> {
        rt::method!(self[3]() -> object? Some)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.str`
    pub type Str in __mochi_Str = "Golden.HostileNames.str, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[66];
}

impl Str {
    /// .NET: `str()`
    #[inline]
    pub fn new() -> rt::Result<Str> {
        rt::call!(Str[2]() -> object Str)
    }

    /// .NET: `str.Text(String)`
    #[inline]
    pub fn text(&self, str: &str) -> rt::Result<::std::string::String> {
        rt::method!(self[3](text str) -> text)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.String`
    pub type String in __mochi_String = "Golden.HostileNames.String, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[59];
}

impl String {
    /// .NET: `String()`
    #[inline]
    pub fn new() -> rt::Result<String> {
        rt::call!(String[2]() -> object String)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Vec`
    pub type Vec in __mochi_Vec = "Golden.HostileNames.Vec, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[60];
}

impl Vec {
    /// .NET: `Vec()`
    #[inline]
    pub fn new() -> rt::Result<Vec> {
        rt::call!(Vec[2]() -> object Vec)
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.Words`
    pub type Words in __mochi_Words = "Golden.HostileNames.Words, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[61];
}

impl Words {
    /// .NET: `Golden.HostileNames.Words.type`
    pub const TYPE: i32 = 1;

    /// .NET: `Words()`
    #[inline]
    pub fn new() -> rt::Result<Words> {
        rt::call!(Words[2]() -> object Words)
    }

    /// .NET: `Words.Cast()`
    #[inline]
    pub fn cast_(&self) -> rt::Result<()> {
        rt::method!(self[3]() -> ())
    }

    /// .NET: `Words.Clone()`
    #[inline]
    pub fn clone_(&self) -> rt::Result<()> {
        rt::method!(self[4]() -> ())
    }

    /// .NET: `Words.Drop()`
    #[inline]
    pub fn drop_(&self) -> rt::Result<()> {
        rt::method!(self[5]() -> ())
    }

    /// .NET: `Words.Is(String)`
    #[inline]
    pub fn is_what(&self, what: &str) -> rt::Result<()> {
        rt::method!(self[6](text what) -> ())
    }

    /// .NET: `Words.Match()`
    #[inline]
    pub fn r#match(&self) -> rt::Result<i32> {
        rt::method!(self[7]() -> value i32)
    }

    /// .NET: `Words.ToString(Int32)`
    #[inline]
    pub fn to_string_radix(&self, radix: i32) -> rt::Result<()> {
        rt::method!(self[8](value radix) -> ())
    }

    /// .NET: `Words.match(Int32, Int32, Int32, Int32, Int32, Int32, Int32)`
    #[inline]
    pub fn match_ref_self_error_result_crate_entry_value(
        &self,
        r#ref: i32,
        self_: i32,
        error: i32,
        result: i32,
        crate_: i32,
        entry: i32,
        value: i32,
    ) -> rt::Result<i32> {
        rt::method!(self[9](value r#ref, value self_, value error, value result, value crate_, value entry, value value) -> value i32)
    }

    /// .NET: `Words.Größe`
    #[inline]
    pub fn größe(&self) -> rt::Result<::std::string::String> {
        rt::method!(self[10]() -> text)
    }

    /// .NET: `Words.Value`
    #[inline]
    pub fn value(&self) -> rt::Result<i32> {
        rt::method!(self[11]() -> value i32)
    }

    /// .NET: `Words.Value`
    #[inline]
    pub fn set_value(&self, value: i32) -> rt::Result<()> {
        rt::method!(self[12](value value) -> ())
    }

    /// .NET: `Words.value`
    #[inline]
    pub fn value_no_args(&self) -> rt::Result<i32> {
        rt::method!(self[13]() -> value i32)
    }

    /// .NET: `Words.value`
    #[inline]
    pub fn set_value_value(&self, value: i32) -> rt::Result<()> {
        rt::method!(self[14](value value) -> ())
    }
}

rt::class! {
    /// .NET: `Golden.HostileNames.mochi`
    pub type mochi in __mochi_mochi = "Golden.HostileNames.mochi, Golden";
    base crate::system::Object;
    is crate::system::Object;
    table crate::__mochi::GOLDEN[64];
}

impl mochi {
    /// .NET: `mochi()`
    #[inline]
    pub fn new() -> rt::Result<mochi> {
        rt::call!(mochi[2]() -> object mochi)
    }
}

rt::enumeration! {
    /// .NET: `Golden.HostileNames.enum`
    pub enum r#enum: i32 = "Golden.HostileNames.enum, Golden";
    /// .NET: `Golden.HostileNames.enum.Self`
    Self_ = 0,
    /// .NET: `Golden.HostileNames.enum.self`
    self_ = 1,
    /// .NET: `Golden.HostileNames.enum.Ok`
    Ok = 2,
    /// .NET: `Golden.HostileNames.enum.None`
    None = 3,
    /// .NET: `Golden.HostileNames.enum.value`
    Value = 4,
    /// .NET: `Golden.HostileNames.enum.from_value`
    FromValue = 5,
}
