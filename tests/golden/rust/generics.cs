using System;
using System.Collections.Generic;

namespace Golden.Generics;

/// <summary>A shelf of things.</summary>
/// <typeparam name="T">What stands on it.</typeparam>
public class Shelf<T>
{
    public static int Made { get; set; }

    public T? First { get; set; }

    /// <summary>Puts a thing.</summary>
    public void Put(T thing, T[] others, List<T>? more) { }

    /// <summary>Closures of delegates with and without what stands on it.</summary>
    public void Each(Action<T> work, Action after) { }

    /// <summary>Puts many, or none.</summary>
    public void Fill(T[]? all) { }

    /// <summary>Puts one more.</summary>
    public static Shelf<T> operator +(Shelf<T> shelf, T thing) => shelf;

    public static Shelf<T> operator &(Shelf<T> left, Shelf<T> right) => left;

    public static Shelf<T> operator +(T thing, Shelf<T> shelf) => shelf;

    /// <summary>One place of it.</summary>
    public class Place { }
}

/// <summary>It has a namesake with a parameter.</summary>
public class Box { }

public class Box<TContent> { }

public enum Color { Red }

public class Books : Shelf<string> { }

public class Library
{
    public List<string> Names() => [];

    public Dictionary<string, Shelf<Color>>? Shelves { get; set; }

    public Box<int?> Numbers(Box<byte[]> bytes, Box<Box<int?>>? boxes) => new();

    public Shelf<int>.Place Put(Shelf<int> shelf) => new();

    public void Add(string name) { }

    public void Add(IEnumerable<string?> names) { }

    public Box Plain(List<Books>[] all) => new();
}

/// <summary>Of whatever things: it is older than generic collections.</summary>
public class Drawer : System.Collections.IEnumerable
{
    public System.Collections.IEnumerator GetEnumerator() => throw new NotImplementedException();
}

public class Words : List<string> { }

public interface IRank<T> { }

public class Ranked : IRank<object> { }

/// <summary>Where `T` is `object`, both interfaces are one.</summary>
public class Ranking<T> : Ranked, IRank<T> { }
