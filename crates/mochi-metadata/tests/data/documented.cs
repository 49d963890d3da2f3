// Every member is documented: the XML file that csc writes tells its documentation id.

using System;
using System.Collections.Generic;

namespace Documented;

/// <summary/>
public interface IFace<A, B>
{
    /// <summary/>
    void Method(A a, B b);
    /// <summary/>
    int Property { get; }
    /// <summary/>
    event Action Event;
}

/// <summary/>
public unsafe class Outer<T> : IFace<int, List<T>>
{
    /// <summary/>
    public class Inner<U>
    {
        /// <summary/>
        public class Deep { }
        /// <summary/>
        public void Nested<V>(T t, U u, V v, Dictionary<T, V[]>.Enumerator e, Outer<V>.Inner<int>.Deep d) { }
        /// <summary/>
        public Inner<U> Self(Outer<T> outer, Outer<T>.Inner<U>.Deep[] deep) => this;
    }

    /// <summary/>
    void IFace<int, List<T>>.Method(int a, List<T> b) { }
    /// <summary/>
    int IFace<int, List<T>>.Property => 1;
    /// <summary/>
    event Action IFace<int, List<T>>.Event { add { } remove { } }
    /// <summary/>
    public static implicit operator Outer<T>(int x) => null;
    /// <summary/>
    public static explicit operator checked int(Outer<T> x) => 1;
    /// <summary/>
    public static explicit operator int(Outer<T> x) => 1;
    /// <summary/>
    public static Outer<T> operator +(Outer<T> x, T y) => x;
    /// <summary/>
    public void Pointers(delegate*<int, string> a, delegate* unmanaged[Cdecl]<ref int, void>[] b, int* p, void** q) { }
    /// <summary/>
    public void Arrays(int[] a, int[,,] b, int[][,] c, T[,][] d) { }
    /// <summary/>
    public void References(in int i, ref readonly long l, out string o, ref T t) => o = null;
    /// <summary/>
    public int this[int i, T t] { get => 1; init { } }
    /// <summary/>
    public event Action<(int, string)> Event;
    /// <summary/>
    public Outer(dynamic d, nint n, int? q, params object[] rest) { }
    /// <summary/>
    static Outer() { }
    /// <summary/>
    ~Outer() { }
    /// <summary/>
    public volatile int Field;
    /// <summary/>
    public required string Required { get; init; }
}

/// <summary/>
public class Variable
{
    /// <summary/>
    public void Some(int x, __arglist) { }
    /// <summary/>
    public void None(__arglist) { }
}

/// <summary/>
public delegate void Handler<T>(T t);

/// <summary/>
public enum Choice
{
    /// <summary/>
    First,
}

/// <summary/>
public static class Extensions
{
    /// <summary/>
    extension<T>(List<T> list) where T : class
    {
        /// <summary/>
        public int Twice => 2;
        /// <summary/>
        public U Convert<U>(U u) => u;
        /// <summary/>
        public static List<T> Make(int n) => null;
    }

    /// <summary/>
    extension(string)
    {
        /// <summary/>
        public static string Hello() => "";
    }

    /// <summary/>
    public static void Old(this int x) { }
}
