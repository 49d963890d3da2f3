#nullable enable

using System;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>What is done with a member that is found by name.</summary>
internal enum MochiDynamicOperation
{
    Invoke = 0,
    Get = 1,
    Set = 2,
    GetItem = 3,
    SetItem = 4,
    New = 5,
}

/// <summary>One use of a member by name. All that it points to is the caller's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MochiDynamicCall
{
    /// <summary>A <see cref="MochiDynamicOperation"/>.</summary>
    internal int Operation;

    /// <summary>Whether nobody wants the result, so that there need not be one.</summary>
    internal int Discards;

    /// <summary>The object, or 0 for a member of the type.</summary>
    internal nint Target;

    /// <summary>The type whose static member or constructor it is.</summary>
    internal MochiSlice Type;

    internal MochiSlice Name;

    /// <summary>The type that the result is converted to; null for whatever it is.</summary>
    internal MochiSlice Wanted;

    /// <summary>Names of types, for a generic method.</summary>
    internal MochiSlice* TypeArguments;

    internal nint* Arguments;
    internal int TypeArgumentCount;
    internal int ArgumentCount;
}

/// <summary>Members by name, with the rules that C# has for <c>dynamic</c>, which are the compiler's own at run time.</summary>
internal static unsafe class MochiDynamic
{
    internal static nint Call(MochiDynamicCall* call)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw NotHere();
        }
        object? result = Run(call);
        bool owns = call->Operation == (int)MochiDynamicOperation.New && result is not null;
        return owns ? MochiHandles.NewOwner(result!) : MochiHandles.New(result);
    }

    /// <summary>What an <c>IEnumerable</c> gives, each converted as a result is.</summary>
    internal static object?[] Items(object value, string? wanted)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw NotHere();
        }
        IEnumerable items = value as IEnumerable ?? throw MochiHandleException.WrongType(value, typeof(IEnumerable));
        return items.Cast<object?>().Select(item => Converted(item, wanted)).ToArray();
    }

    /// <summary>An array of these elements.</summary>
    internal static Array List(string element, object?[] items)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw NotHere();
        }
        return MakeArray(TypeOf(element), items);
    }

    private static PlatformNotSupportedException NotHere() =>
        new("members by name need code that is made at run time, which NativeAOT does not have: use the CLR (`bridge = \"clr\"`)");

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only the CLR comes here.")]
    private static Array MakeArray(Type element, object?[] items)
    {
        Array array = Array.CreateInstance(element, items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            array.SetValue(items[index], index);
        }
        return array;
    }

    private static object? Run(MochiDynamicCall* call)
    {
        object?[] arguments = new object?[call->ArgumentCount];
        for (int index = 0; index < arguments.Length; index++)
        {
            arguments[index] = MochiHandles.GetOrNull<object>(call->Arguments[index]);
        }
        string name = Text(call->Name) ?? "";
        MochiDynamicOperation operation = (MochiDynamicOperation)call->Operation;
        bool discards = call->Discards != 0;
        object? result;
        if (Text(call->Type) is { } type)
        {
            result = Static(operation, TypeOf(type), name, TypeArguments(call), discards, arguments);
        }
        else
        {
            object target = MochiHandles.Get<object>(call->Target);
            result = MochiDynamicSites.OfObject(operation, target, name, TypeArguments(call), discards, arguments);
        }
        return discards ? null : Converted(result, Text(call->Wanted));
    }

    /// <summary>C# binds a static property or field when it compiles; here it is found when it is asked for.</summary>
    private static object? Static(
        MochiDynamicOperation operation, Type type, string name, Type[] typeArguments, bool discards, object?[] arguments)
    {
        if (operation is MochiDynamicOperation.Invoke or MochiDynamicOperation.New)
        {
            return MochiDynamicSites.OfType(operation, type, name, typeArguments, discards, arguments);
        }
        const BindingFlags all = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        bool sets = operation == MochiDynamicOperation.Set;
        switch (type.GetMember(name, MemberTypes.Property | MemberTypes.Field, all).FirstOrDefault())
        {
            case PropertyInfo property when (sets ? property.SetMethod : property.GetMethod) is { IsPublic: true } accessor:
                object?[] values = sets ? [MochiDynamicSites.Converted(arguments[0], property.PropertyType)] : [];
                return accessor.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);
            case FieldInfo field when sets && !field.IsInitOnly && !field.IsLiteral:
                field.SetValue(null, MochiDynamicSites.Converted(arguments[0], field.FieldType));
                return null;
            case FieldInfo field when !sets:
                return field.GetValue(null);
            default:
                string what = sets ? "sets" : "gives";
                throw new MissingMemberException($"`{type}` has no static property or field `{name}` that {what} a value");
        }
    }

    private static object? Converted(object? value, string? wanted) =>
        wanted is null ? value : MochiDynamicSites.Converted(value, TypeOf(wanted));

    private static Type[] TypeArguments(MochiDynamicCall* call)
    {
        Type[] types = new Type[call->TypeArgumentCount];
        for (int index = 0; index < types.Length; index++)
        {
            types[index] = TypeOf(Text(call->TypeArguments[index])!);
        }
        return types;
    }

    private static string? Text(MochiSlice text) => MochiMarshal.ReadText(text.Pointer, text.Length);

    /// <summary>By an identity, or by a full name alone in any assembly that is loaded.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only the CLR comes here.")]
    private static Type TypeOf(string name) =>
        MochiTypes.Find(name)
        ?? AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is { IsVisible: true })
        ?? throw new TypeLoadException($"no type `{name}`: its assembly may not be loaded yet, then it is `Namespace.Type, Assembly`");
}
