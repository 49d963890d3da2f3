#pragma warning disable
using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace HostileCalls;

public enum Color
{
    Red,
}

public interface ILeft
{
    int Value { get; }

    void Run(string text);

    string Default() => "";
}

public interface IRight
{
    int Value { get; }

    void Run(string text);
}

public interface IBoth : ILeft, IRight
{
    new int Value { get; set; }
}

public class Base
{
    public virtual object Copy() => this;

    public void Take(string text)
    {
    }

    public int Hidden() => 0;

    public int Slot { get; protected set; }
}

public class Derived : Base
{
    public Color Color { get; set; }

    public override Derived Copy() => this;

    public void Take(object anything)
    {
    }

    public new string Hidden => "";

    public static Color Other(Color Color) => Color;
}

public class Close : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => 0;

    public override long Position { get; set; }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => 0;

    public override long Seek(long offset, SeekOrigin origin) => 0;

    public override void SetLength(long value)
    {
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
    }
}

public class Ties
{
    [IndexerName("Cell")]
    public int this[int row, params int[] columns]
    {
        get => row;
        set { }
    }

    public void Both(int value)
    {
    }

    public void Both(in int value)
    {
    }

    public void Both(double value)
    {
    }

    public void Both(IFormattable value)
    {
    }

    public void Either(ILeft left, object right)
    {
    }

    public void Either(object left, ILeft right)
    {
    }

    public void Nothing(string text)
    {
    }

    public void Nothing(object any)
    {
    }

    public void Nothing(string[] texts)
    {
    }

    [OverloadResolutionPriority(-1)]
    public int Priority(string text) => 0;

    public int Priority(object text) => 1;

    public void Optional(int a, int b = 0)
    {
    }

    public void Optional(int a, int b = 0, params int[] c)
    {
    }

    public unsafe void Pointer(int* value)
    {
    }

    public void Pointer(nint value)
    {
    }

    public dynamic Dynamic(dynamic value) => value;

    public void get_Odd(int value)
    {
    }
}
