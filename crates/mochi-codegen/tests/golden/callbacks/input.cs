using System;

namespace Callbacks;

public enum Level : byte { Low, High }

public delegate void Plain();

public delegate string? Naming(int number, string prefix, string? suffix, Level level);

public delegate Node? Choosing(Node first, Node? second);

public delegate long? Adding(long? left, Guid id, bool negative, char letter);

public delegate void Filling(int[] numbers);

public delegate void Writing(ref int number);

public delegate bool Recursive(Recursive? next, Naming naming);

public sealed class Node
{
    public Naming? Naming { get; set; }

    public event Naming? Named { add { } remove { } }

    public static event Plain? Made { add { } remove { } }

    public void Run(Plain work, Action<int> also) { }

    public int Compare(Comparison<string> comparison) => comparison("a", "b");

    public void Fill(Filling filling) { }
}
