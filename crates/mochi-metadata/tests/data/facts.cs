// What C# makes of flags, modifiers and attributes: tests/facts.rs asks for each.

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public class Class
{
    public required string Required { get; init; }
    public string Settable { get; set; }
    public required int RequiredField;
    public volatile int Volatile;
    public const int Literal = 1;
    [SetsRequiredMembers] public Class() { }
    public Class(int number) { }
    public void Parameters(in int a, ref readonly int b, scoped ref int c, params int[] d) { }
    public void Collection(params List<int> list) { }
}

public interface IInterface
{
    static abstract void StaticAbstract();
    static virtual void StaticVirtual() { }
    static void Static() { }
    void Abstract();
    void Default() { }
}

public struct Struct
{
    public readonly int ReadOnlyMember() => 1;
    public int Member() => 1;
}

public readonly struct ReadOnlyStruct { }
public ref struct RefStruct { }
public readonly ref struct ReadOnlyRefStruct { }
public enum Enum : ushort { A }
public delegate void Delegate();

public static class StaticClass
{
    extension<T>(List<T> list) where T : class
    {
        public int Twice { get => 2; set { } }
        public U Convert<U>(U item, T other) => item;
        public static List<T> Make(int count) => null;
    }

    extension<T>(T[] array)
    {
        public void Convert(int unrelated) { }
    }

    extension(string)
    {
        public static string Hello() => "";
    }

    public static void Old(this int number) { }
    public static void Plain(int number) { }
}
