namespace __NAMESPACE__;

// Obsolete, because only what is obsolete itself may name what must not be used any more.
[global::System.Obsolete]
internal static class TypesByIdentity
{
    [global::System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Register() => global::Mochi.MochiTypes.Register(Find);

    private static global::System.Type Find(string identity) => identity switch
    {
        /*__TYPES__*/
        _ => null,
    };
}
