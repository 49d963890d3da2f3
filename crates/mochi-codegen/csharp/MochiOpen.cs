#nullable enable

using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mochi;

/// <summary>Finds the entries of what is generic for given types.</summary>
public static unsafe class MochiOpen
{
    private static readonly ConcurrentDictionary<MethodInfo, nint> s_closed = [];

    /// <summary>
    /// The function of the entry in that slot, for types that are told by their identities: those of the type first, then those
    /// of the method. <paramref name="entries"/> is the class of the entries, as generic as the type; <paramref name="known"/> is
    /// asked first, with the slot and the identities between bars.
    /// </summary>
    /// <exception cref="TypeLoadException">There is no type of such an identity.</exception>
    /// <exception cref="ArgumentException">A type is not what is asked for.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = Clr)]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = Clr)]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Clr)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Clr)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Clr)]
    public static nint Close(Type entries, delegate*<int, string, nint> known, int slot, MochiSlice* types, int count)
    {
        string[] identities = new string[count];
        for (int index = 0; index < count; index++)
        {
            identities[index] = MochiMarshal.ReadText(types[index].Pointer, types[index].Length)!;
        }
        nint function = known(slot, string.Join('|', identities));
        if (function == 0)
        {
            identities = Array.ConvertAll(identities, MochiTypes.Plain);
            function = known(slot, string.Join('|', identities));
        }
        if (function != 0)
        {
            return function;
        }
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new NotSupportedException(
                $"`{string.Join("`, `", identities)}` as type arguments need code that is made at run time, which NativeAOT does not have; generic types and methods can be named with their types in [dotnet] monomorphise");
        }
        Type[] arguments = Array.ConvertAll(identities, MochiTypes.Get);
        int own = entries.GetGenericArguments().Length;
        MethodInfo method = entries.GetMethod($"Open{slot}", BindingFlags.Static | BindingFlags.NonPublic)!;
        try
        {
            if (own > 0)
            {
                entries = entries.MakeGenericType(arguments[..own]);
                method = entries.GetMethod($"Open{slot}", BindingFlags.Static | BindingFlags.NonPublic)!;
            }
            if (count > own)
            {
                method = method.MakeGenericMethod(arguments[own..]);
            }
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(
                $"`{string.Join<Type>("`, `", arguments)}` cannot stand for the type parameters: a constraint is not satisfied", exception);
        }
        return s_closed.GetOrAdd(method, static method => method.MethodHandle.GetFunctionPointer());
    }

    private const string Clr = "Only the CLR makes instances at run time.";
}
