namespace Calculations;

/// <summary>Adds.</summary>
public static class Calculator
{
    /// <summary>The sum of two numbers.</summary>
    public static int Add(int a, int b) => a + b;
}

/// <summary>Any object.</summary>
public sealed class Thing;
