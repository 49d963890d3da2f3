#nullable enable

using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Mochi;

/// <summary>Types by their identities, `Namespace.Type, Assembly`.</summary>
public static class MochiTypes
{
    private static readonly ConcurrentDictionary<string, Type?> s_found = [];

    private static Func<string, Type?>[] s_known = [FindOwn];

    /// <summary>Adds what a shim knows; under NativeAOT, where the names of types are not kept, all is found so.</summary>
    public static void Register(Func<string, Type?> find) => s_known = [.. s_known, find];

    /// <summary>The type of this identity; its assembly is loaded when it is there.</summary>
    internal static Type? Find(string identity) => s_found.TryGetValue(identity, out Type? found) ? found : Look(identity);

    /// <summary>The same of a type that has to be there.</summary>
    internal static Type Get(string identity) => Find(identity) ?? throw new TypeLoadException(
        RuntimeFeature.IsDynamicCodeSupported ? $"no type `{identity}`" : $"`{identity}` is not in the library that is compiled ahead of time");

    [UnconditionalSuppressMessage("Trimming", "IL2057", Justification = "Under NativeAOT shims register what is asked for.")]
    private static Type? Look(string identity)
    {
        foreach (Func<string, Type?> find in s_known)
        {
            if (find(identity) is { } type)
            {
                return s_found[identity] = type;
            }
        }
        if (Plain(identity) is var plain && plain != identity)
        {
            return Find(plain) is { } same ? s_found[identity] = same : null;
        }
        // what is not there may be once its assembly is
        return Type.GetType(identity, throwOnError: false) is { } loaded ? s_found[identity] = loaded : null;
    }

    /// <summary>The same identity, with `T` for each `T?` of a reference that native code has in it.</summary>
    internal static string Plain(string identity)
    {
        const string Nullable = "System.Nullable`1[[";
        const string End = "]], System.Runtime";
        for (int start = identity.IndexOf(Nullable, StringComparison.Ordinal); start >= 0; start = identity.IndexOf(Nullable, start + 1, StringComparison.Ordinal))
        {
            int from = start + Nullable.Length;
            int to = from;
            for (int depth = 0; depth >= 0; to++)
            {
                depth += identity[to] switch { '[' => 1, ']' => -1, _ => 0 };
            }
            string inner = identity[from..(to - 1)];
            if (IsReference(inner))
            {
                string plain = identity[..start] + inner + identity[(to - 1 + End.Length)..];
                return Plain(plain);
            }
        }
        return identity;
    }

    /// <summary>Under NativeAOT what no shim tells of is nothing that could be `T?`, which it would be compiled with.</summary>
    private static bool IsReference(string identity) =>
        Find(identity) is { } type ? !type.IsValueType : !RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>What native code names without a shim.</summary>
    private static Type? FindOwn(string identity) => identity switch
    {
        "System.Object, System.Runtime" => typeof(object),
        "System.Exception, System.Runtime" => typeof(Exception),
        "System.String, System.Runtime" => typeof(string),
        "System.Boolean, System.Runtime" => typeof(bool),
        "System.Char, System.Runtime" => typeof(char),
        "System.SByte, System.Runtime" => typeof(sbyte),
        "System.Byte, System.Runtime" => typeof(byte),
        "System.Int16, System.Runtime" => typeof(short),
        "System.UInt16, System.Runtime" => typeof(ushort),
        "System.Int32, System.Runtime" => typeof(int),
        "System.UInt32, System.Runtime" => typeof(uint),
        "System.Int64, System.Runtime" => typeof(long),
        "System.UInt64, System.Runtime" => typeof(ulong),
        "System.IntPtr, System.Runtime" => typeof(nint),
        "System.UIntPtr, System.Runtime" => typeof(nuint),
        "System.Single, System.Runtime" => typeof(float),
        "System.Double, System.Runtime" => typeof(double),
        "System.Decimal, System.Runtime" => typeof(decimal),
        "System.Int128, System.Runtime" => typeof(Int128),
        "System.UInt128, System.Runtime" => typeof(UInt128),
        "System.Half, System.Runtime" => typeof(Half),
        "System.DateOnly, System.Runtime" => typeof(DateOnly),
        "System.DateTime, System.Runtime" => typeof(DateTime),
        "System.DateTimeOffset, System.Runtime" => typeof(DateTimeOffset),
        "System.Guid, System.Runtime" => typeof(Guid),
        "System.TimeOnly, System.Runtime" => typeof(TimeOnly),
        "System.TimeSpan, System.Runtime" => typeof(TimeSpan),
        _ => null,
    };
}
