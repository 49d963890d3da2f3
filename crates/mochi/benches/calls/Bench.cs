// The same work through entries in the style of the printer (ours) and through the best ones known by hand (reference).
namespace Bench
{
    public sealed class Thing;

    public static class Work
    {
        public static readonly string Text = "0123456789abcdef";
        public static readonly Thing Same = new();

        public static int Add(int left, int right) => left + right;

        public static int Length(string text) => text.Length;

        public static System.Threading.Tasks.Task<int> Later(int value) => System.Threading.Tasks.Task.FromResult(value);

        public static int Fail() => throw new System.InvalidOperationException("sixteen letters!");
    }
}

namespace __Mochi.bench
{
    using System;
    using System.Runtime.CompilerServices;
    using System.Runtime.InteropServices;
    using System.Text;
    using Mochi;

    internal static unsafe class Bench_Work
    {
        internal static void Fill(nint* slots)
        {
            slots[0] = (nint)(delegate* unmanaged[Cdecl]<int, int, MochiError*, int>)&mochi_bench_add;
            slots[1] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, int>)&mochi_bench_length;
            slots[2] = (nint)(delegate* unmanaged[Cdecl]<MochiText*, MochiError*, void>)&mochi_bench_text;
            slots[3] = (nint)(delegate* unmanaged[Cdecl]<MochiError*, nint>)&mochi_bench_thing;
            slots[4] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, int>)&mochi_bench_is_same;
            slots[5] = (nint)(delegate* unmanaged[Cdecl]<MochiError*, int>)&mochi_bench_fail;
            slots[6] = (nint)(delegate* unmanaged[Cdecl]<int, int*, MochiError*, nint>)&mochi_bench_later;
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int mochi_bench_add(int left, int right, MochiError* error)
        {
            if (error != null) *error = default;
            try { return Call_mochi_bench_add(left, right); }
            catch (Exception e) { MochiErrors.Report(e, error); return default; }
        }

        private static int Call_mochi_bench_add(int left, int right) => Bench.Work.Add(left, right);

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static nint mochi_bench_later(int value, int* result, MochiError* error)
        {
            if (error != null) *error = default;
            try { return MochiHidden.IsNeeded ? Hidden_mochi_bench_later(value, result) : Call_mochi_bench_later(value, result); }
            catch (Exception e) { MochiErrors.Report(e, error); return default; }
        }

        private static nint Call_mochi_bench_later(int value, int* result)
        {
            var task = Bench.Work.Later(value);
            if (!task.IsCompleted) return MochiStart.Uncancelled(task);
            var returned = task.GetAwaiter().GetResult();
            *result = returned;
            return 0;
        }

        private static nint Hidden_mochi_bench_later(int value, int* result)
        {
            using MochiHidden hidden = new();
            return Call_mochi_bench_later(value, result);
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int mochi_bench_length(byte* text, int text_len, MochiError* error)
        {
            if (error != null) *error = default;
            try { return Call_mochi_bench_length(text, text_len); }
            catch (Exception e) { MochiErrors.Report(e, error); return default; }
        }

        private static int Call_mochi_bench_length(byte* text, int text_len) => Bench.Work.Length(MochiMarshal.ReadText(text, text_len));

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static void mochi_bench_text(MochiText* result, MochiError* error)
        {
            if (error != null) *error = default;
            try { Call_mochi_bench_text(result); }
            catch (Exception e) { MochiErrors.Report(e, error); }
        }

        private static void Call_mochi_bench_text(MochiText* result) => MochiMarshal.WriteText(Bench.Work.Text, result);

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static nint mochi_bench_thing(MochiError* error)
        {
            if (error != null) *error = default;
            try { return Call_mochi_bench_thing(); }
            catch (Exception e) { MochiErrors.Report(e, error); return default; }
        }

        private static nint Call_mochi_bench_thing() => MochiHandles.New(new Bench.Thing());

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int mochi_bench_is_same(nint self, MochiError* error)
        {
            if (error != null) *error = default;
            try { return Call_mochi_bench_is_same(self); }
            catch (Exception e) { MochiErrors.Report(e, error); return default; }
        }

        private static int Call_mochi_bench_is_same(nint self) => (MochiHandles.Find(self) as Bench.Thing ?? MochiHandles.Refuse<Bench.Thing>(self)) == Bench.Work.Same ? 1 : 0;

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int mochi_bench_fail(MochiError* error)
        {
            if (error != null) *error = default;
            try { return Call_mochi_bench_fail(); }
            catch (Exception e) { MochiErrors.Report(e, error); return default; }
        }

        private static int Call_mochi_bench_fail() => Bench.Work.Fail();
    }

    public static unsafe class Exports
    {
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        public static int mochi_shim_abi_version() => MochiShimVersion.AbiVersion;

        [UnmanagedCallersOnly(EntryPoint = "mochi_bench_table", CallConvs = new[] { typeof(CallConvCdecl) })]
        public static void mochi_bench_table(int type, nint* slots, int count, byte* fingerprint, MochiError* error)
        {
            if (error != null) *error = default;
            try { Fill(type, slots, count); }
            catch (Exception e) { MochiErrors.Report(e, error); }
        }

        private static void Fill(int type, nint* slots, int count)
        {
            switch (type)
            {
                case 0 when count == 7: Bench_Work.Fill(slots); break;
                case 1 when count == 1000: Bench_Many.Fill(slots); break;
                case 2 when count == 8: Reference.Fill(slots); break;
                default: throw new ArgumentOutOfRangeException(nameof(type), type, "no table of this size");
            }
        }
    }

    internal static unsafe class Reference
    {
        internal static void Fill(nint* slots)
        {
            slots[0] = (nint)(delegate* unmanaged[Cdecl]<int, int, MochiError*, int>)&add;
            slots[1] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, int>)&length;
            slots[2] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, int>)&text;
            slots[3] = (nint)(delegate* unmanaged[Cdecl]<MochiError*, nint>)&thing;
            slots[4] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&free;
            slots[5] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, int>)&is_same;
            slots[6] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, int>)&fail;
            slots[7] = (nint)(delegate* unmanaged[Cdecl]<int, MochiError*, int>)&later;
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int add(int left, int right, MochiError* error)
        {
            *error = default;
            try
            {
                return left + right;
            }
            catch (Exception)
            {
                error->Code = 1;
                return 0;
            }
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int later(int value, MochiError* error)
        {
            *error = default;
            try
            {
                return Bench.Work.Later(value).GetAwaiter().GetResult();
            }
            catch (Exception)
            {
                error->Code = 1;
                return 0;
            }
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int length(byte* text, int length, MochiError* error)
        {
            *error = default;
            try
            {
                return Encoding.UTF8.GetString(text, length).Length;
            }
            catch (Exception)
            {
                error->Code = 1;
                return 0;
            }
        }

        // The bytes that were written.
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int text(byte* buffer, int capacity, MochiError* error)
        {
            *error = default;
            try
            {
                return Encoding.UTF8.GetBytes(Bench.Work.Text, new Span<byte>(buffer, capacity));
            }
            catch (Exception)
            {
                error->Code = 1;
                return 0;
            }
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static nint thing(MochiError* error)
        {
            *error = default;
            try
            {
                return GCHandle.ToIntPtr(GCHandle.Alloc(new Bench.Thing()));
            }
            catch (Exception)
            {
                error->Code = 1;
                return 0;
            }
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static void free(nint thing, MochiError* error)
        {
            *error = default;
            try
            {
                GCHandle.FromIntPtr(thing).Free();
            }
            catch (Exception)
            {
                error->Code = 1;
            }
        }

        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int is_same(nint thing, MochiError* error)
        {
            *error = default;
            try
            {
                return (Bench.Thing)GCHandle.FromIntPtr(thing).Target == Bench.Work.Same ? 1 : 0;
            }
            catch (Exception)
            {
                error->Code = 1;
                return 0;
            }
        }

        // The bytes of the message that were written.
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        internal static int fail(byte* buffer, int capacity, MochiError* error)
        {
            *error = default;
            try
            {
                return Bench.Work.Fail();
            }
            catch (Exception e)
            {
                return Encoding.UTF8.GetBytes(e.Message, new Span<byte>(buffer, capacity));
            }
        }
    }
}
