using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace Conformance;

/// <summary>Two words.</summary>
public struct Stretch
{
    public ulong From;
    public ulong To;
}

/// <summary>Without a gap between its fields.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct Tight
{
    public ushort Head;
    public ulong Tail;
}

/// <summary>A word that is passed as a number, and one that is passed as a floating-point number.</summary>
public struct Mixed
{
    public ulong Bits;
    public double Number;
}

/// <summary>A buffer in the value.</summary>
public unsafe struct Cells
{
    public fixed uint Of[4];
}

public delegate Stretch OnStretch(Stretch value);
public delegate Tight OnTight(Tight value);
public delegate Mixed OnMixed(Mixed value);
public delegate Cells OnCells(Cells value);

/// <summary>Structs that cross by value.</summary>
public static unsafe class Records
{
    public static Stretch Stretch(Stretch value) => value;
    public static Tight Tight(Tight value) => value;
    public static Mixed Mixed(Mixed value) => value;
    public static Cells Cells(Cells value) => value;

    public static string TellStretch(Stretch value) => $"{value.From} {value.To}";
    public static string TellTight(Tight value) => $"{value.Head} {value.Tail}";
    public static string TellMixed(Mixed value) => FormattableString.Invariant($"{value.Bits} {value.Number}");
    public static string TellCells(Cells value) => $"{value.Of[0]} {value.Of[1]} {value.Of[2]} {value.Of[3]}";

    public static Stretch? OptionalStretch(Stretch? value) => value;
    public static Tight? OptionalTight(Tight? value) => value;

    public static Stretch[] Stretches(Stretch[] values) => values.Reverse().ToArray();
    public static Tight[] Tights(Tight[] values) => values.Reverse().ToArray();
    public static Cells[]? Cellses(Cells[]? values) => values?.Reverse().ToArray();

    public static void OutMixed(ulong bits, out Mixed value) => value = new() { Bits = bits, Number = 0.5 };
    public static void RefTight(ref Tight value) => value = new() { Head = (ushort)(value.Head + 1), Tail = value.Tail * 2 };
    public static void RefCells(ref Cells value) => value.Of[3] = value.Of[0];
    public static ulong InStretch(in Stretch value) => value.To - value.From;

    public static bool TryStretch(ulong from, out Stretch value)
    {
        value = new() { From = from, To = 2 * from };
        return from != 0;
    }

    public static Stretch CallStretch(OnStretch call, Stretch value) => call(value);
    public static Tight CallTight(OnTight call, Tight value) => call(value);
    public static Mixed CallMixed(OnMixed call, Mixed value) => call(value);
    public static Cells CallCells(OnCells call, Cells value) => call(value);
}
