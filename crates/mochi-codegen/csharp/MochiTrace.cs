#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Mochi;

/// <summary>Where the live handles were made, when `MOCHI_TRACE_HANDLES` is 1: then no thread keeps slots for itself, and
/// the slow way to a slot, which every handle goes, remembers the stack.</summary>
internal static class MochiTrace
{
    internal static readonly bool IsOn = Environment.GetEnvironmentVariable("MOCHI_TRACE_HANDLES") == "1";

    private static readonly ConcurrentDictionary<int, StackTrace> s_made = new();

    /// <summary>Remembers that the slot is about to be taken.</summary>
    internal static void Take(int index) => s_made[index] = new StackTrace();

    /// <summary>For each live handle three texts: the handle in hex, its object's type, where it was made.</summary>
    internal static string[] Live()
    {
        List<string> live = [];
        MochiSlots.Visit((handle, value) => live.AddRange([$"{handle:x}", $"{value.GetType()}", Where(MochiSlots.Index(handle))]));
        return live.ToArray();
    }

    private static string Where(int index)
    {
        if (!s_made.TryGetValue(index, out StackTrace? made))
        {
            return "";
        }
        // How we came here interests nobody.
        IEnumerable<string> frames = made.ToString().Split('\n').Select(frame => frame.TrimEnd());
        return string.Join('\n', frames.SkipWhile(frame => frame.Contains(" Mochi.Mochi")).Where(frame => frame.Length > 0));
    }
}
