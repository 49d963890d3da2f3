using System;

namespace Golden.Classes;

/// <summary>Something that can be drawn.</summary>
public interface IShape
{
    /// <summary>How much paint it takes.</summary>
    double Area { get; }
}

/// <summary>What every shape has.</summary>
public abstract class Shape : IShape
{
    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "";

    public abstract double Area { get; }

    /// <summary>Draws it.</summary>
    public virtual void Draw(System.IO.TextWriter to) { }
}

/// <summary>A circle.</summary>
public sealed class Circle : Shape, IDisposable
{
    /// <summary>Never negative.</summary>
    public readonly double Radius;

    public Circle(double radius) => Radius = radius;

    public Circle(double radius, string name) : this(radius) => Name = name;

    public override double Area => 3 * Radius * Radius;

    public int this[string key] { get => key.Length; set { } }

    public static Circle Unit { get; } = new(1);

    public static bool Touch(Circle one, Circle? other) => false;

    public void Dispose() { }

    /// <summary>Where it is.</summary>
    public class Centre { }
}

public static class Drawing
{
    public static void Start() { }
}
