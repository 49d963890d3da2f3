using System;
using System.Threading;

namespace Conformance;

public delegate void OnNothing();
public delegate int OnI32(int value);
public delegate long OnI64(long value);
public delegate double OnF64(double value);
public delegate bool OnBool(bool value);
public delegate char OnChar(char value);
public delegate WideI16 OnEnum(WideI16 value);
public delegate int? OnOptional(int? value);
public delegate decimal OnDecimal(decimal value);
public delegate Guid OnGuid(Guid value);
public delegate string OnText(string value);
public delegate string? OnTextOrNull(string? value);
public delegate Node OnNode(Node value);
public delegate Node? OnNodeOrNull(Node? value);
public delegate string OnMany(int number, string text, Node? node, bool flag, double real);

/// <summary>Calls what native code gives it.</summary>
public static class Callbacks
{
    private static OnI32? s_kept;

    public static void Nothing(OnNothing call) => call();
    public static int I32(OnI32 call, int value) => call(value);
    public static long I64(OnI64 call, long value) => call(value);
    public static double F64(OnF64 call, double value) => call(value);
    public static bool Bool(OnBool call, bool value) => call(value);
    public static char Char(OnChar call, char value) => call(value);
    public static WideI16 Wide(OnEnum call, WideI16 value) => call(value);
    public static int? Optional(OnOptional call, int? value) => call(value);
    public static decimal Decimal(OnDecimal call, decimal value) => call(value);
    public static Guid Guid(OnGuid call, Guid value) => call(value);
    public static string Text(OnText call, string value) => call(value);
    public static string? TextOrNull(OnTextOrNull call, string? value) => call(value);
    public static Node Node(OnNode call, Node value) => call(value);
    public static Node? NodeOrNull(OnNodeOrNull call, Node? value) => call(value);
    public static string Many(OnMany call, Node? node) => call(-1, "text", node, true, 0.5);

    /// <summary>Calls it where one is given.</summary>
    public static int OrElse(OnI32? call, int value) => call?.Invoke(value) ?? -1;

    /// <summary>The sum over all numbers below this one.</summary>
    public static long Sum(OnI32 call, int below)
    {
        long sum = 0;
        for (int number = 0; number < below; number++)
        {
            sum += call(number);
        }
        return sum;
    }

    /// <summary>Calls it on a thread of .NET's.</summary>
    public static int Elsewhere(OnI32 call, int value)
    {
        int result = 0;
        Thread thread = new(() => result = call(value));
        thread.Start();
        thread.Join();
        return result;
    }

    /// <summary>What the function throws.</summary>
    public static string Caught(OnI32 call, int value)
    {
        try
        {
            return $"nothing, but {call(value)}";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().FullName}: {exception.Message}";
        }
    }

    public static void Keep(OnI32 call) => s_kept = call;
    public static int Kept(int value) => s_kept!(value);
    public static void Forget() => s_kept = null;

    /// <summary>A delegate that .NET made.</summary>
    public static OnI32 Doubling() => value => value * 2;

    /// <summary>A delegate that does both, one after the other.</summary>
    public static OnI32 Both(OnI32 one, OnI32 other) => one + other;

    /// <summary>Collects what nobody needs.</summary>
    public static void Collect()
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
