using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fixture;

/// <summary>What a C programmer writes by hand for one method.</summary>
public static class Entries
{
    [UnmanagedCallersOnly(EntryPoint = "Add", CallConvs = [typeof(CallConvCdecl)])]
    public static int Add(int a, int b) => Calculations.Calculator.Add(a, b);
}
