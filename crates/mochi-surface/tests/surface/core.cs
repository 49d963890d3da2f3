// A core library that is small enough to be broken thousands of times, and some types of each kind on top of it.

namespace System
{
    public class Object
    {
        public Object() { }
        public virtual string? ToString() => null;
        public virtual bool Equals(object? other) => false;
        public virtual int GetHashCode() => 0;
    }

    public abstract class ValueType { }
    public abstract class Enum : ValueType { }
    public abstract class Array { }
    public abstract class Delegate { }
    public abstract class MulticastDelegate : Delegate { }
    public sealed class String { }
    public class Exception { public Exception(string? message) { } }
    public class Type { }
    public interface IDisposable { void Dispose(); }
    public struct Void { }
    public struct Boolean { }
    public struct Char { }
    public struct Byte { }
    public struct Int32 { }
    public struct Int64 { }
    public struct Double { }
    public struct IntPtr { }
    public struct RuntimeTypeHandle { }
    public struct Nullable<T> where T : struct { public T Value => default; }
    public abstract class Attribute { }
    public enum AttributeTargets { All = 0x7fff }
    public sealed class AttributeUsageAttribute : Attribute
    {
        public AttributeUsageAttribute(AttributeTargets validOn) { }
        public bool AllowMultiple { get; set; }
        public bool Inherited { get; set; }
    }
    public sealed class ParamArrayAttribute : Attribute { }
    public sealed class FlagsAttribute : Attribute { }
    public sealed class ObsoleteAttribute : Attribute { public ObsoleteAttribute(string? message, bool error) { } }
}

namespace System.Reflection
{
    public sealed class DefaultMemberAttribute : Attribute { public DefaultMemberAttribute(string name) { } }
}

namespace Sample
{
    [System.Flags] public enum Colour : long { None, Red = 1, Green = 1L << 40 }

    public delegate int Handler(string? text);

    public interface IShape : System.IDisposable { double Area(int scale); string? Name { get; set; } }

    public abstract class Shape<T> : IShape
    {
        public abstract T Make(T from);
        public virtual double Area(int scale) => 0;
        public virtual string? Name { get; set; }
        public void Dispose() { }
        public class Inner { public T? Field; }
    }

    public class Square : Shape<int>
    {
        public const string Title = "square";
        public readonly int[] Sides = null!;
        [System.Obsolete("use Size", false)] public int Width;
        public Square(int size, params string?[] names) { }
        public override int Make(int from) => from;
        public override double Area(int scale) => 1;
        public override string? Name { get => null; set { } }
        public int? this[int index, string key] { get => null; set { } }
        public static Colour Paint(Colour? with, object[] on) => Colour.Red;
        public static unsafe void Raw(byte* to, int[,] grid, ref int size) { }
        public static Square operator +(Square one, Square other) => one;
        public T Generic<T>(T value) => value;
        public override string? ToString() => null;
        public struct Point { public int X; public override int GetHashCode() => X; }
    }

    public sealed class Cube : Square
    {
        public Cube() : base(1) { }
        public sealed override double Area(int scale) => 2;
        public new int Make(int from) => 3;
    }

    public static class Extensions { public static Shape<int>.Inner? Find(Square square) => null; }
}
