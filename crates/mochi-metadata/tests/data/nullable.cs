// What Roslyn says about nullability: tests/nullable.rs holds what must be read back.

using System;
using System.Collections.Generic;

public struct Generic<T>
{
    public T Value;
    public struct Nested { }
}

public struct Plain { }

public unsafe class Fields<T> where T : class?
{
    public string Never;
    public string? Perhaps;
    public List<string?>? List;
    public Dictionary<string, T?[]?>?[] Mixed;
    public string?[,]? Rectangle;
    public int? Number;
    public Plain?[] Plains;
    public KeyValuePair<string?, int>? Pair;
    public (string?, int, T) Tuple;
    public Generic<string?> Struct;
    public Generic<string?>.Nested Inner;
    public IntPtr[] Handles;
    public void*[] Pointers;
    public List<string?>* Pointer;
    public delegate*<string?, string>[] Function;
    public delegate*<List<string?>*, void> Returns;
    public Action<object?, dynamic>? Dynamic;
}

public class Methods
{
    public string? First(string a, ref List<string?> b, out int[]? c) => throw null!;
    public string Second(string? a, string? b, in string? c) => throw null!;

#nullable disable
    public string Third(string a) => throw null;
#nullable restore

    public class Nested
    {
        public string? Property { get; set; }
        public event Action<string?>? Event;
    }
}

public interface IBound<T, U> : IEnumerable<string?> where T : IComparable<string?>? where U : class? { }
