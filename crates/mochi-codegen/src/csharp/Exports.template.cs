namespace __NAMESPACE__;

public static unsafe class Exports
{
    /*__TABLE_ATTRIBUTE__*/
    public static void __PREFIX___table(int type, nint* slots, int count, byte* fingerprint, global::Mochi.MochiError* error)
    {
        if (error != null) *error = default;
        try { Fill(type, slots, count, new global::System.ReadOnlySpan<byte>(fingerprint, 64), error); }
        catch (global::System.Exception exception) { global::Mochi.MochiErrors.Report(exception, error); }
    }

    /*__ABI_ATTRIBUTE__*/
    public static void __PREFIX___abi(global::Mochi.MochiText* result, global::Mochi.MochiError* error)
    {
        if (error != null) *error = default;
        try { global::Mochi.MochiMarshal.WriteText(global::System.Text.Encoding.UTF8.GetString(Abi.Text), result); }
        catch (global::System.Exception exception) { global::Mochi.MochiErrors.Report(exception, error); }
    }

    /*__STRING_FREE_ATTRIBUTE__*/
    public static void __PREFIX___string_free(void* text) => global::Mochi.MochiMarshal.Free(text);

    // Without an entry point: a library that merges several shims exports the runtime's.
    [global::System.Runtime.InteropServices.UnmanagedCallersOnly(CallConvs = new[] { typeof(global::System.Runtime.CompilerServices.CallConvCdecl) })]
    public static int mochi_shim_abi_version() => global::Mochi.MochiShimVersion.AbiVersion;

    private static void Fill(int type, nint* slots, int count, global::System.ReadOnlySpan<byte> fingerprint, global::Mochi.MochiError* error)
    {
        if (!global::System.MemoryExtensions.SequenceEqual(fingerprint, "__FINGERPRINT__"u8))
        {
            global::Mochi.MochiErrors.ReportMismatch("the bindings were generated for another shim", error);
            return;
        }
        switch (type)
        {
            /*__TABLES__*/
            default: throw new global::System.ArgumentOutOfRangeException(nameof(type), type, "no table of this size");
        }
    }
}
