using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Conformance;

/// <summary>Thrown on demand.</summary>
public class OddException : InvalidOperationException
{
    public OddException(string message, int number, Exception? inner) : base(message, inner) => Number = number;

    public int Number { get; }
}

/// <summary>Throws when it is asked anything.</summary>
public sealed class SilentException : Exception
{
    public override string Message => throw new InvalidOperationException("not even a message");
}

/// <summary>Its message is null, against its annotation.</summary>
public sealed class NullMessageException : Exception
{
    public override string Message => null!;
}

/// <summary>Ends badly, in every way there is.</summary>
public static class Failures
{
    public static void Throw(string message) => throw new OddException(message, 1, null);

    public static int ThrowFromInt(string message) => throw new OddException(message, 2, null);

    public static string ThrowFromText(string message) => throw new OddException(message, 3, null);

    public static int[] ThrowFromList(string message) => throw new OddException(message, 4, null);

    public static Node ThrowFromObject(string message) => throw new OddException(message, 5, null);

    public static double? ThrowFromOptional(string message) => throw new OddException(message, 6, null);

    public static void ThrowNested() =>
        throw new OddException("outside", 1, new FormatException("between", new ArgumentException("inside")));

    public static void ThrowChain(int depth)
    {
        Exception? inner = null;
        for (int number = depth; number > 0; number--)
        {
            inner = new OddException($"link {number}", number, inner);
        }
        throw inner!;
    }

    public static void ThrowMany() =>
        throw new AggregateException("many", new OddException("first", 1, null), new OddException("second", 2, null));

    public static void ThrowNumbered(int number) => throw new OddException("numbered", number, null) { HResult = number };

    public static void ThrowWithData() =>
        throw new OddException("with data", 1, null) { Data = { ["key"] = "value", ["nothing"] = null } };

    public static void ThrowWithItself()
    {
        OddException exception = new("with itself", 1, null);
        exception.Data["self"] = exception;
        throw exception;
    }

    public static void ThrowSilent() => throw new SilentException();

    public static void ThrowNullMessage() => throw new NullMessageException();

    public static int NullReference(Node? node) => node!.Number;

    public static int IndexOutOfRange(int index) => new[] { 1, 2, 3 }[index];

    public static int Divide(int by) => 1 / by;

    public static int Overflow(int value) => checked(value * 2);

    public static Node Cast(object value) => (Node)value;

    public static int Parse(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static int Missing(string key) => new Dictionary<string, int>()[key];

    public static int FirstOf(int[] values) => values.First();

    public static void Store(object value)
    {
        object[] nodes = new Node[1];
        nodes[0] = value;
    }

    /// <summary>More than an array can hold.</summary>
    public static long Allocate() => new byte[int.MaxValue].LongLength;

    public static int Recurse(int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return depth == 0 ? 0 : 1 + Recurse(depth - 1);
    }
}

/// <summary>Cannot be made.</summary>
public sealed class Stillborn
{
    public Stillborn() => throw new OddException("stillborn", 1, null);
}

/// <summary>Its members throw.</summary>
public sealed class BadMembers
{
    public int Number => throw new OddException("no number", 1, null);

    public override string ToString() => throw new OddException("no text", 2, null);

    public override bool Equals(object? obj) => throw new OddException("no equality", 3, null);

    public override int GetHashCode() => throw new OddException("no hash", 4, null);
}
