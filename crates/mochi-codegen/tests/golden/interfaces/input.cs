using System;

namespace Interfaces;

public interface IShape
{
    double Area { get; }

    bool Covers(IShape other);
}

public interface IColored : IShape
{
    static IColored? Favourite() => null;

    string Color { get; set; }
}

public sealed class Square : IColored, IDisposable
{
    public double Area => 1;

    string IColored.Color { get; set; } = "";

    public bool Covers(IShape other) => true;

    public void Dispose()
    {
    }
}
