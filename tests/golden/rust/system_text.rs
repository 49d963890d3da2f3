use crate::system::Object;
use crate::system::runtime::serialization::ISerializable;
use ::mochi::rt;

rt::class! {
    /// Its members are bound where `[dotnet]` in `mochi.toml` has `include = ["System.Text.StringBuilder"]`.
    ///
    /// .NET: `System.Text.StringBuilder`
    ///
    /// Upcasts to [`ISerializable`].
    pub type StringBuilder in __mochi_StringBuilder = "System.Text.StringBuilder, System.Runtime";
    base Object;
    is Object, ISerializable;
}
