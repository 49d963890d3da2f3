#nullable enable

namespace Mochi;

/// <summary>The version of the border between native code and a shim.</summary>
public static class MochiShimVersion
{
    /// <summary>Raised when the structures, the handles or the tables change their meaning.</summary>
    public const int AbiVersion = 1;
}
