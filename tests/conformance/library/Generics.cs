using System;
using System.Collections.Generic;
using System.Linq;

namespace Conformance;

/// <summary>Keeps one thing, and counts.</summary>
public class Shelf<T>
{
    public Shelf(T thing) => Thing = thing;

    public T Thing { get; set; }

    public T Swap(T other)
    {
        T thing = Thing;
        Thing = other;
        return thing;
    }

    public bool Holds(T other) => EqualityComparer<T>.Default.Equals(Thing, other);

    public T[] Twice() => [Thing, Thing];

    public string Told() => $"{typeof(T).Name}";
}

/// <summary>Two things.</summary>
public sealed class Pair<TKey, TValue>
{
    public Pair(TKey key, TValue value) => (Key, Value) = (key, value);

    public TKey Key { get; }
    public TValue Value { get; }
}

/// <summary>Says which instances there are.</summary>
public static class Shelves
{
    public static Shelf<int> I32(Shelf<int> shelf) => shelf;
    public static Shelf<bool> Bool(Shelf<bool> shelf) => shelf;
    public static Shelf<string> Text(Shelf<string> shelf) => shelf;
    public static Shelf<Node> Node(Shelf<Node> shelf) => shelf;
    public static Shelf<decimal> Decimal(Shelf<decimal> shelf) => shelf;
    public static Shelf<WideI16> Wide(Shelf<WideI16> shelf) => shelf;
    public static Shelf<Shelf<int>> Nested(Shelf<Shelf<int>> shelf) => shelf;
    public static Pair<string, int> Named(Pair<string, int> pair) => pair;
    public static object Any(object shelf) => shelf;
}

/// <summary>Collections of the framework.</summary>
public static class Collections
{
    public static List<int> Numbers(int length) => Enumerable.Range(0, length).ToList();
    public static List<string> Words() => ["one", "two", "three"];
    public static Dictionary<string, int> Lengths() => Words().ToDictionary(word => word, word => word.Length);
    public static IEnumerable<int> Lazy(int length) => Enumerable.Range(0, length).Select(number => number * number);
    public static IEnumerable<string> Failing()
    {
        yield return "first";
        throw new InvalidOperationException("no second");
    }

    public static int Sum(IEnumerable<int> numbers) => numbers.Sum();
    public static string Joined(IEnumerable<string> words) => string.Join(" ", words);
    public static string Told(Dictionary<string, int> map) =>
        string.Join(" ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
