#nullable enable

using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

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
        // what is not there may be once its assembly is
        return Type.GetType(identity, throwOnError: false) is { } loaded ? s_found[identity] = loaded : null;
    }

    /// <summary>What native code names without a shim.</summary>
    private static Type? FindOwn(string identity) => identity switch
    {
        "System.Object, System.Runtime" => typeof(object),
        "System.Exception, System.Runtime" => typeof(Exception),
        _ => null,
    };
}
