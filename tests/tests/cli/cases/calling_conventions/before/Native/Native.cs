using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mine;

[UnmanagedFunctionPointer(CallingConvention.StdCall)]
public delegate int Compare(int left, int right);

public static unsafe class Native
{
    [DllImport("c", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern int abs(int value);

    [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
    public static int Entry(int value) => value;

    public static void Sort(delegate* unmanaged[Cdecl, SuppressGCTransition]<int, int, int> compare) { }

    public static delegate* unmanaged<void> Stop() => null;
}
