// A small assembly with a little of everything that metadata can hold.

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: CLSCompliant(false)]
[assembly: TypeForwardedTo(typeof(Version))]

namespace Everything;

[Flags]
public enum Colours : byte { None, Red = 1, Green = 2, [Obsolete("dark")] Black = 0x80 }

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class MarkAttribute : Attribute
{
    public MarkAttribute() { }
    public MarkAttribute(object value) { }
    public MarkAttribute(Colours colours, Type type, params object[] values) { }
    public MarkAttribute(string text, int[] numbers, Type[] types, double number, char letter) { }
    public Colours Colours;
    public object Boxed { get; set; }
    public Colours[] Many { get; set; }
}

public sealed class MarkAttribute<T> : Attribute
{
    public MarkAttribute(T value) { }
}

public interface IShape<out T> where T : class, new()
{
    static abstract T Make(int size);
    static virtual int Sides => 4;
    T Clone() => new T();
    event EventHandler<EventArgs> Changed;
    T this[int index, string name] { get; }
}

[Mark(Colours.Red | Colours.Green, typeof(Dictionary<,>.Enumerator), 1, "two", null, typeof(int), new object[] { 3.0, 'c' })]
[Mark("text", new[] { 1, 2, 3 }, new[] { typeof(string), null }, 1.5, 'x', Colours = Colours.Black, Boxed = new[] { "a", null })]
[Mark<Colours>(Colours.Green)]
[StructLayout(LayoutKind.Explicit, Size = 32)]
public unsafe ref struct Layout
{
    [FieldOffset(0)] public int First;
    [FieldOffset(8)] public delegate* unmanaged[Cdecl, SuppressGCTransition]<int*, ref long, void> Pointer;
    [FieldOffset(16)] public fixed byte Buffer[8];
    public const decimal Ten = 10m;
    public const string Text = "constant \u00e4\ud800";
    public const double Third = 1.0 / 3;
}

public abstract class Outer<TKey, TValue> where TKey : IComparable<TKey>, allows ref struct where TValue : unmanaged, Enum
{
    public class Middle
    {
        public class Inner<T> : List<Inner<T>>
        {
            [Mark(Boxed = Colours.Red, Many = new[] { Colours.Green })]
            public required Dictionary<T, TValue?[,]> Map { get; init; }
            public volatile string Name = "";
            internal static readonly int[] Numbers = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
        }
    }

    public abstract ref readonly TValue Find<TResult>(in TValue key, [Optional, DefaultParameterValue(3)] int count, out TResult result,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string text = "default", params ReadOnlySpan<Colours> colours) where TResult : Outer<TKey, TValue>.Middle;

    public static implicit operator Outer<TKey, TValue>(int value) => null;
}

public class Shape : IShape<Shape>, IDisposable
{
    static Shape IShape<Shape>.Make(int size) => new();
    public event EventHandler<EventArgs> Changed { add { } remove { } }
    public Shape this[int index, string name] => this;
    void IDisposable.Dispose() => GC.SuppressFinalize(this);
    ~Shape() { }

    [DllImport("native", EntryPoint = "shape_area", SetLastError = true, CharSet = CharSet.Unicode)]
    public static extern double Area(ref int handle, [In, Out] byte[] buffer);

    public static int Guarded(Func<string, int> read, string text)
    {
        try { return read(text); }
        catch (FormatException error) when (error.HResult > 0) { return 1; }
        catch (OverflowException) { return 2; }
        finally { Console.WriteLine(text); }
    }

    public async System.Threading.Tasks.Task<(int Count, string? Name)> Later(dynamic value, nint number)
    {
        await System.Threading.Tasks.Task.Yield();
        return (value.Count, null);
    }

    public static IEnumerable<T[]?> Generate<T>(int count) where T : notnull { yield return null; }
}

public delegate ref T Pick<T>(scoped ref T first, ref T second);

public static class Extensions
{
    extension<T>(List<T?> list) where T : class
    {
        public int Twice => list.Count * 2;
        public void Put(T? item) => list.Add(item);
    }

    extension(string)
    {
        public static string Twice(string text) => text + text;
    }

    public static int Old(this int number, object? nothing = null) => number;
}
