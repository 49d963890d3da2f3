using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>
/// A value of any type, on its way to or from what is generic. A number, <c>bool</c>, <c>char</c> or enumeration is in the low
/// bits of <see cref="Low"/>; a value of the framework begins there in its layout of the border; of a <c>T?</c>
/// <see cref="Has"/> says whether there is one; text is a <see cref="MochiSlice"/> on its way in and a <see cref="MochiText"/>
/// on its way out, an array the first two members of a <see cref="MochiList"/>, and on its way in <see cref="Has"/> is the size of an
/// element where that is a struct as it is in memory; everything else is a handle.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct MochiAny
{
    public ulong Low;
    public ulong High;
    public long Has;
}

/// <summary>Room for as many.</summary>
[InlineArray(4)]
public struct MochiAny4
{
    private MochiAny _first;
}
