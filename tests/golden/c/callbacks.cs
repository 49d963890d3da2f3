using System;

namespace Callbacks;

/// <summary>Says what a number is.</summary>
public delegate string? Naming(int number, string prefix);

public delegate Node? Choosing(Node first, Node? second);

public delegate long? Adding(long? left, bool negative);

public delegate void Noting(Node context);

public sealed class Node
{
    /// <summary>It was renamed.</summary>
    public event EventHandler Renamed { add { } remove { } }

    public static event Action Made { add { } remove { } }

    public void Run(Action work, Naming naming) { }
}
