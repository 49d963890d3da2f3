#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Mochi;

/// <summary>How many native functions .NET can still call, by the type of their delegates.</summary>
internal static class MochiCallbacks
{
    private static readonly ConcurrentDictionary<Type, long> s_live = new();

    internal static void Add(Type type) => s_live.AddOrUpdate(type, 1, (_, live) => live + 1);

    internal static void Remove(Type type) => s_live.AddOrUpdate(type, 0, (_, live) => live - 1);

    internal static long Count() => s_live.Values.Sum();

    /// <summary>`Type: count`, a line a type, most first.</summary>
    internal static string CountByType()
    {
        IEnumerable<string> lines = s_live
            .Where(live => live.Value != 0)
            .OrderByDescending(live => live.Value)
            .ThenBy(live => live.Key.ToString(), StringComparer.Ordinal)
            .Select(live => $"{live.Key}: {live.Value}");
        return string.Join('\n', lines);
    }
}
