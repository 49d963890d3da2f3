using System;
using System.Linq;

namespace Conformance;

/// <summary>Something with a name.</summary>
public interface INamed
{
    string Name { get; }
}

/// <summary>Something that counts, and has a name.</summary>
public interface ICounted : INamed
{
    int Count();
}

/// <summary>A link of a chain.</summary>
public class Node : INamed
{
    public Node(string name) => Name = name;

    public string Name { get; set; }

    public Node? Next { get; set; }

    public object? Tag { get; set; }

    /// <summary>A field that cannot be written.</summary>
    public readonly int Number = 42;

    /// <summary>A field that all share.</summary>
    public static long Shared = 7;

    public virtual string Describe() => $"Node {Name}";

    public Node Itself() => this;

    public bool IsSame(Node? other) => ReferenceEquals(this, other);

    public override string ToString() => $"<{Name}>";

    public override bool Equals(object? obj) => obj is Node other && other.Name == Name;

    public override int GetHashCode() => Name.Length;
}

/// <summary>A node that counts what is behind it.</summary>
public sealed class CountingNode : Node, ICounted
{
    private readonly int[] slots = new int[4];

    public CountingNode(string name) : base(name)
    {
    }

    public override string Describe() => $"Counting{base.Describe()}";

    public int Count() => 1 + (Next is ICounted counted ? counted.Count() : 0);

    public int this[int index]
    {
        get => slots[index];
        set => slots[index] = value;
    }
}

/// <summary>Takes and gives objects as what they are declared.</summary>
public static class Objects
{
    public static string NameOf(INamed named) => named.Name;
    public static string NameOrNobody(INamed? named) => named?.Name ?? "nobody";
    public static int CountOf(ICounted counted) => counted.Count();
    public static Node AsNode(Node node) => node;
    public static INamed AsNamed(INamed named) => named;
    public static object AsObject(object value) => value;
    public static object? AsObjectOrNull(object? value) => value;
    public static Node? NodeOrNull(Node? node) => node;
    public static Node[] Many(int count) => Enumerable.Range(0, count).Select(number => new Node($"{number}")).ToArray();
    public static string NamesOf(Node[] nodes) => string.Join(" ", Array.ConvertAll(nodes, node => node.Name));
    public static string Describe(object? value) =>
        value is null ? "null" : FormattableString.Invariant($"{value.GetType().FullName} {value}");
    public static bool AreSame(object? one, object? other) => ReferenceEquals(one, other);

    /// <summary>An object whose class nobody can name.</summary>
    public static INamed Hidden(string name) => new Secret(name);

    /// <summary>Says that it never gives null, and does.</summary>
    public static Node Broken() => null!;

    private sealed record Secret(string Name) : INamed;
}

/// <summary>Values as objects.</summary>
public static class Boxes
{
    public static object I32(int value) => value;
    public static object U64(ulong value) => value;
    public static object F64(double value) => value;
    public static object Bool(bool value) => value;
    public static object Char(char value) => value;
    public static object Wide(WideI16 value) => value;
    public static object Text(string value) => value;
}
