// A thousand entries of a thousand methods: each line that has an NNN is repeated.
namespace Bench
{
    public static class Many
    {
        public static int MethodNNN(int value) => value + NNN;
    }
}

namespace __Mochi.bench
{
    internal static unsafe class Bench_Many
    {
        internal static void Fill(nint* slots)
        {
            slots[NNN] = (nint)(delegate* unmanaged[Cdecl]<int, Mochi.MochiError*, int>)&mochi_bench_NNN;
        }

        [System.Runtime.InteropServices.UnmanagedCallersOnly(CallConvs = new[] { typeof(System.Runtime.CompilerServices.CallConvCdecl) })] internal static int mochi_bench_NNN(int value, Mochi.MochiError* error) { if (error != null) *error = default; try { return Call_NNN(value); } catch (System.Exception e) { Mochi.MochiErrors.Report(e, error); return default; } }
        private static int Call_NNN(int value) => Bench.Many.MethodNNN(value);
    }
}
