#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.CSharp.RuntimeBinder;
using Binder = Microsoft.CSharp.RuntimeBinder.Binder;

namespace Mochi;

/// <summary>The call sites of C#'s <c>dynamic</c>, one for each way of using a name; what types it met, a site remembers itself.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = Clr)]
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Clr)]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Clr)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Clr)]
internal static class MochiDynamicSites
{
    private const string Clr = "Only the CLR comes here.";

    private static readonly ConcurrentDictionary<Use, Func<object?[], object?>> s_sites = new();
    private static readonly ConcurrentDictionary<(Type, string), Type?> s_views = new();

    /// <summary>What a site is for.</summary>
    private readonly record struct Use(
        MochiDynamicOperation? Operation, string Name, string TypeArguments, bool Discards, int Count, Type? Type);

    internal static object? OfObject(
        MochiDynamicOperation operation, object target, string name, Type[] typeArguments, bool discards, object?[] arguments)
    {
        Type? view = View(target, operation is MochiDynamicOperation.GetItem or MochiDynamicOperation.SetItem ? "Item" : name);
        Use use = new(operation, name, Key(typeArguments), discards, arguments.Length, view);
        Func<object?[], object?> site = Site(use, () => Make(BinderOf(use, typeArguments, First(view)), 1 + use.Count, view));
        return site([target, .. arguments]);
    }

    internal static object? OfType(
        MochiDynamicOperation operation, Type type, string name, Type[] typeArguments, bool discards, object?[] arguments)
    {
        const CSharpArgumentInfoFlags isType = CSharpArgumentInfoFlags.IsStaticType | CSharpArgumentInfoFlags.UseCompileTimeType;
        Use use = new(operation, name, Key(typeArguments), discards, arguments.Length, type);
        Func<object?[], object?> site = Site(use, () => Make(BinderOf(use, typeArguments, isType), 1 + use.Count, typeof(Type)));
        return site([type, .. arguments]);
    }

    /// <summary>The implicit conversion; null stays null.</summary>
    internal static object? Converted(object? value, Type wanted)
    {
        if (value is null || wanted.IsInstanceOfType(value))
        {
            return value;
        }
        wanted = Nullable.GetUnderlyingType(wanted) ?? wanted;
        Use use = new(null, "", "", false, 0, wanted);
        return Site(use, () => Slow([typeof(object)], wanted, Binder.Convert(CSharpBinderFlags.None, wanted, typeof(MochiDynamicSites))))([value]);
    }

    private static Func<object?[], object?> Site(Use use, Func<Func<object?[], object?>> make) => s_sites.GetOrAdd(use, _ => make());

    private static string Key(Type[] types) => string.Join(';', types.Select(type => type.AssemblyQualifiedName));

    private static CSharpArgumentInfoFlags First(Type? view) =>
        view is null ? CSharpArgumentInfoFlags.None : CSharpArgumentInfoFlags.UseCompileTimeType;

    private static CallSiteBinder BinderOf(Use use, Type[] typeArguments, CSharpArgumentInfoFlags first)
    {
        Type context = typeof(MochiDynamicSites);
        CSharpBinderFlags flags = use.Discards ? CSharpBinderFlags.ResultDiscarded : CSharpBinderFlags.None;
        IEnumerable<CSharpArgumentInfo> arguments = Enumerable.Range(0, 1 + use.Count)
            .Select(at => CSharpArgumentInfo.Create(at == 0 ? first : CSharpArgumentInfoFlags.None, null));
        return use.Operation switch
        {
            MochiDynamicOperation.Invoke => Binder.InvokeMember(flags, use.Name, typeArguments, context, arguments),
            MochiDynamicOperation.Get => Binder.GetMember(CSharpBinderFlags.None, use.Name, context, arguments),
            MochiDynamicOperation.Set => Binder.SetMember(CSharpBinderFlags.None, use.Name, context, arguments),
            MochiDynamicOperation.GetItem => Binder.GetIndex(CSharpBinderFlags.None, context, arguments),
            MochiDynamicOperation.SetItem => Binder.SetIndex(CSharpBinderFlags.None, context, arguments),
            MochiDynamicOperation.New => Binder.InvokeConstructor(CSharpBinderFlags.None, context, arguments),
            _ => throw new ArgumentOutOfRangeException(nameof(use), use.Operation, "not an operation"),
        };
    }

    /// <summary>What calls the binder's rules for so many values, the first of this type.</summary>
    private static Func<object?[], object?> Make(CallSiteBinder binder, int count, Type? first)
    {
        switch (first is null ? count : 0)
        {
            case 1:
                var one = CallSite<Func<CallSite, object?, object?>>.Create(binder);
                return values => one.Target(one, values[0]);
            case 2:
                var two = CallSite<Func<CallSite, object?, object?, object?>>.Create(binder);
                return values => two.Target(two, values[0], values[1]);
            case 3:
                var three = CallSite<Func<CallSite, object?, object?, object?, object?>>.Create(binder);
                return values => three.Target(three, values[0], values[1], values[2]);
            case 4:
                var four = CallSite<Func<CallSite, object?, object?, object?, object?, object?>>.Create(binder);
                return values => four.Target(four, values[0], values[1], values[2], values[3]);
            default:
                IEnumerable<Type> others = Enumerable.Repeat(typeof(object), count - 1);
                return Slow([first ?? typeof(object), .. others], typeof(object), binder);
        }
    }

    /// <summary>Any number of values of any types, through the delegate's own reflection.</summary>
    private static Func<object?[], object?> Slow(Type[] values, Type result, CallSiteBinder binder)
    {
        CallSite site = CallSite.Create(Expression.GetDelegateType([typeof(CallSite), .. values, result]), binder);
        FieldInfo target = site.GetType().GetField("Target")!;
        return arguments =>
        {
            try
            {
                return ((Delegate)target.GetValue(site)!).DynamicInvoke([site, .. arguments]);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
            {
                ExceptionDispatchInfo.Throw(inner);
                throw;
            }
        };
    }

    /// <summary>
    /// The interface to see the object as, where its public classes have no member of this name: classes of libraries are often
    /// internal, or implement an interface in private. Null is the object as it is, as C# has it.
    /// </summary>
    private static Type? View(object target, string name) => target is IDynamicMetaObjectProvider or Array
        ? null
        : s_views.GetOrAdd((target.GetType(), name), key => FindView(key.Item1, key.Item2));

    private static Type? FindView(Type type, string name)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        for (Type? of = type; of is not null; of = of.BaseType)
        {
            if (of.IsVisible && of.GetMember(name, all).Length > 0)
            {
                return null;
            }
        }
        return type.GetInterfaces().FirstOrDefault(of => of.IsVisible && of.GetMember(name, all).Length > 0);
    }
}
