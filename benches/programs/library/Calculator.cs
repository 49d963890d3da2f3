using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Calculations;

/// <summary>Adds, and does other small things.</summary>
public static class Calculator
{
    private static readonly List<TaskCompletionSource<int>> s_pending = [];

    /// <summary>A million words.</summary>
    public static List<string> Words { get; } = [.. Enumerable.Range(0, 1_000_000).Select(number => $"word number {number}")];

    /// <summary>A million numbers.</summary>
    public static List<int> Numbers { get; } = [.. Enumerable.Range(0, 1_000_000)];

    /// <summary>The sum of two numbers.</summary>
    public static int Add(int a, int b) => a + b;

    /// <summary>The sum of what the work gives.</summary>
    public static long Repeat(int times, Func<int, int> work)
    {
        long sum = 0;
        for (int time = 0; time < times; time++)
        {
            sum += work(time);
        }
        return sum;
    }

    /// <summary>The number itself.</summary>
    public static int SameNumber(int value) => value;

    /// <summary>The value itself.</summary>
    public static T Same<T>(T value) => value;

    /// <summary>Over at once.</summary>
    public static Task<int> Later(int value) => Task.FromResult(value);

    /// <summary>Over when <see cref="EndAll"/> says so.</summary>
    public static Task<int> Pending()
    {
        TaskCompletionSource<int> task = new();
        s_pending.Add(task);
        return task.Task;
    }

    /// <summary>Ends what is pending.</summary>
    public static void EndAll()
    {
        s_pending.ForEach(task => task.SetResult(1));
        s_pending.Clear();
    }
}

/// <summary>Any object.</summary>
public sealed class Thing;
