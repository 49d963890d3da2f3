#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>
/// The entries of the runtime itself. Their order is shared with `mochi::rt::exports`; the version, which is asked for
/// first, is a method of its own.
/// </summary>
public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_shim_abi_version", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_shim_abi_version() => MochiShimVersion.AbiVersion;

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_table", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_table(nint* slots, int count, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiAssemblies.ResolveBesideThisOne();
            Fill(new Span<nint>(slots, count));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    private static void Fill(Span<nint> slots)
    {
        // An array too short for all entries is a caller of another version: the index fails, and that is told.
        slots[0] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&mochi_rt_handle_free;
        slots[1] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, nint>)&mochi_rt_handle_clone;
        slots[2] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&mochi_rt_handle_dispose;
        slots[3] = (nint)(delegate* unmanaged[Cdecl]<MochiError*, long>)&mochi_rt_handle_count;
        slots[4] = (nint)(delegate* unmanaged[Cdecl]<MochiText*, MochiError*, void>)&mochi_rt_handle_types;
        slots[5] = (nint)(delegate* unmanaged[Cdecl]<void*, void>)&mochi_rt_memory_free;
        slots[6] = (nint)(delegate* unmanaged[Cdecl]<MochiSlice*, int, void>)&mochi_rt_text_list_free;
        slots[7] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiText*, MochiError*, void>)&mochi_rt_object_to_string;
        slots[8] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiText*, MochiError*, void>)&mochi_rt_object_type;
        slots[9] = (nint)(delegate* unmanaged[Cdecl]<nint, nint, MochiError*, int>)&mochi_rt_object_equals;
        slots[10] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, int>)&mochi_rt_object_hash;
        slots[11] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, MochiError*, int>)&mochi_rt_object_is;
        slots[12] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiText*, MochiError*, void>)&mochi_rt_exception_message;
        slots[13] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiText*, MochiError*, void>)&mochi_rt_exception_stack_trace;
        slots[14] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, nint>)&mochi_rt_exception_inner;
        slots[15] = (nint)(delegate* unmanaged[Cdecl]<int, ulong, MochiError*, nint>)&mochi_rt_box_scalar;
        slots[16] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, long, MochiError*, nint>)&mochi_rt_box_enum;
        slots[17] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, nint>)&mochi_rt_box_text;
        slots[18] = (nint)(delegate* unmanaged[Cdecl]<nint, int, MochiError*, ulong>)&mochi_rt_unbox_scalar;
        slots[19] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiText*, MochiError*, void>)&mochi_rt_unbox_text;
        slots[20] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, int>)&mochi_rt_exception_hresult;
        slots[21] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiList*, MochiError*, void>)&mochi_rt_exception_data;
        slots[22] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiList*, MochiList*, MochiError*, void>)&mochi_rt_exception_tree;
        slots[23] = (nint)(delegate* unmanaged[Cdecl]<MochiList*, MochiError*, void>)&mochi_rt_handle_traces;
        slots[24] = (nint)(delegate* unmanaged[Cdecl]<MochiError*, long>)&mochi_rt_buffer_count;
        slots[25] = (nint)(delegate* unmanaged[Cdecl]<int, MochiError*, void*>)&mochi_rt_memory_allocate;
        slots[26] = (nint)(delegate* unmanaged[Cdecl]<MochiError*, long>)&mochi_rt_callback_count;
        slots[27] = (nint)(delegate* unmanaged[Cdecl]<MochiText*, MochiError*, void>)&mochi_rt_callback_types;
        slots[28] = (nint)(delegate* unmanaged[Cdecl]<nint, delegate* unmanaged[Cdecl]<nint, void>, nint, MochiError*, int>)&mochi_rt_task_then;
        slots[29] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&mochi_rt_task_cancel;
        slots[30] = (nint)(delegate* unmanaged[Cdecl]<MochiText*, MochiError*, void>)&mochi_rt_buffer_kinds;
        slots[31] = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, MochiError*, void>)&mochi_rt_stream_end;
        slots[32] = (nint)(delegate* unmanaged[Cdecl]<MochiDynamicCall*, MochiError*, nint>)&mochi_rt_dynamic_call;
        slots[33] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, MochiList*, MochiError*, void>)&mochi_rt_dynamic_items;
        slots[34] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, nint*, int, MochiError*, nint>)&mochi_rt_dynamic_list;
        slots[35] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&mochi_rt_task_complete;
        slots[36] = (nint)(delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<nint, void>, nint, MochiError*, void>)&mochi_rt_pool_run;
        slots[37] = (nint)(delegate* unmanaged[Cdecl]<int, void*, MochiError*, nint>)&mochi_rt_box_known;
        slots[38] = (nint)(delegate* unmanaged[Cdecl]<nint, int, void*, MochiError*, void>)&mochi_rt_unbox_known;
        slots[39] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiAny*, MochiAny*, MochiError*, void>)&mochi_rt_invoke;
        slots[40] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, MochiError*, int>)&mochi_rt_bytes_read;
        slots[41] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, MochiError*, void>)&mochi_rt_bytes_write;
        slots[42] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&mochi_rt_bytes_flush;
        slots[43] = (nint)(delegate* unmanaged[Cdecl]<nint, long, int, MochiError*, long>)&mochi_rt_bytes_seek;
        slots[44] = (nint)(delegate* unmanaged[Cdecl]<MochiStreamFunctions*, nint, delegate* unmanaged[Cdecl]<nint, void>, MochiError*, nint>)&mochi_rt_bytes_make;
        slots[45] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, nint>)&mochi_rt_weak_new;
        slots[46] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, nint>)&mochi_rt_weak_get;
        slots[47] = (nint)(delegate* unmanaged[Cdecl]<int, int, void**, MochiError*, nint>)&mochi_rt_array_new;
        slots[48] = (nint)(delegate* unmanaged[Cdecl]<int, void*, int, MochiError*, nint>)&mochi_rt_array_of;
        slots[49] = (nint)(delegate* unmanaged[Cdecl]<nint, void*, MochiError*, void>)&mochi_rt_array_give;
        slots[50] = (nint)(delegate* unmanaged[Cdecl]<void*, void*, nint, void>)&mochi_rt_memory_copy;
        slots[51] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, nint>)&mochi_rt_culture;
        slots[52] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, void>)&mochi_rt_handle_disown;
        slots[53] = (nint)(delegate* unmanaged[Cdecl]<nint, MochiError*, nint>)&mochi_rt_owner_object;
        slots[54] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, MochiError*, nint>)&mochi_rt_type_find;
    }
}
