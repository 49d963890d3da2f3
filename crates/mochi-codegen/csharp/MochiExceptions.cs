#nullable enable

using System;
using System.Collections;
using System.Collections.Generic;

namespace Mochi;

/// <summary>What exceptions tell beside their message; bounded, whatever they hold and whatever their members do.</summary>
internal static class MochiExceptions
{
    private const int MostInner = 10_000;
    private const int MostPairs = 256;
    private const int LongestText = 4096;

    /// <summary>`Message`, or that it throws.</summary>
    internal static string Message(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception failure)
        {
            return $"<Message failed: {failure.GetType()}>";
        }
    }

    /// <summary>
    /// All inner exceptions, each after the one that holds it, whose position the parents tell: -1 is the exception itself. One
    /// that was there before does not come again, so that a circle ends.
    /// </summary>
    internal static (Exception[] Inner, int[] Parents) Tree(Exception exception)
    {
        List<Exception> inner = [];
        List<int> parents = [];
        HashSet<Exception> seen = new(ReferenceEqualityComparer.Instance) { exception };
        Stack<(Exception Exception, int Parent)> pending = new();
        Push(exception, -1);
        while (inner.Count < MostInner && pending.TryPop(out (Exception Exception, int Parent) next))
        {
            if (seen.Add(next.Exception))
            {
                Push(next.Exception, inner.Count);
                inner.Add(next.Exception);
                parents.Add(next.Parent);
            }
        }
        return (inner.ToArray(), parents.ToArray());

        void Push(Exception of, int position)
        {
            if (of is not AggregateException many)
            {
                if (of.InnerException is { } one)
                {
                    pending.Push((one, position));
                }
                return;
            }
            for (int index = Math.Min(many.InnerExceptions.Count, MostInner) - 1; index >= 0; index--)
            {
                pending.Push((many.InnerExceptions[index], position));
            }
        }
    }

    /// <summary>`Data`: a key, its value, the next key. Values are what their `ToString` gives, or null.</summary>
    internal static string?[] Data(Exception exception)
    {
        List<string?> pairs = [];
        IDictionaryEnumerator? data = exception.Data?.GetEnumerator();
        while (pairs.Count < 2 * MostPairs && data is not null && data.MoveNext())
        {
            pairs.Add(Text(data.Key));
            pairs.Add(data.Value is { } value ? Text(value) : null);
        }
        return pairs.ToArray();
    }

    private static string Text(object value)
    {
        try
        {
            string text = value.ToString() ?? "";
            return text.Length <= LongestText ? text : $"{text.AsSpan(0, LongestText)}...";
        }
        catch (Exception failure)
        {
            return $"<ToString failed: {failure.GetType()}>";
        }
    }
}
