using System;

namespace Golden.Callbacks;

/// <summary>Says what a number is.</summary>
/// <param name="number">The number.</param>
public delegate string? Naming(int number, string prefix, string? suffix);

public delegate Node? Choosing(Node first, Node? second);

public delegate long? Adding(long? left, bool negative);

/// <summary>The last parameter may be left out in C#.</summary>
public delegate int Weighing(string text, int factor = 2);

public sealed class Node
{
    public Naming? Naming { get; set; }

    /// <summary>It was renamed.</summary>
    public event EventHandler<string>? Renamed;

    public static event Adding? Added;

    public void Run(Action work, EventHandler handler) { }

    public int Compare(Comparison<string> comparison) => comparison("a", "b");
}
