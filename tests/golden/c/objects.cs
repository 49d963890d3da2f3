using System;
using System.IO;

namespace Objects;

public interface IShape
{
    double Area { get; }
}

public abstract class Shape : IShape
{
    public abstract double Area { get; }
    public string Name { get; set; } = "";
}

/// <summary>Inherits what shapes have.</summary>
public sealed class Square : Shape
{
    public Square(double side) => Side = side;
    public Square(string side) : this(double.Parse(side)) { }
    public double Side { get; }
    public override double Area => Side * Side;
    public static Square operator +(Square left, Square right) => new(left.Side + right.Side);
}

/// <summary>Owned by whoever constructs it.</summary>
public sealed class Canvas : IDisposable
{
    public string? this[int index] { get => null; set { } }
    public int Free() => 0;
    public void Dispose() { }

    /// <summary>A type of the framework that is only named.</summary>
    public void Draw(TextWriter writer, Shape shape) { }
}

public class ShapeException : FormatException
{
    public ShapeException(string message) : base(message) { }
}

public static class Shapes
{
    public static readonly Square Unit = new(1);
    public static int Count;
    public static Shape? Largest(params Shape[] shapes) => null;
}

/// <summary>What can be said of it while it is made, and never again.</summary>
public class Recipe
{
    /// <summary>How hard it is.</summary>
    public int Level { get; init; } = 1;

    public string Title { get; init; } = "untitled";
}
