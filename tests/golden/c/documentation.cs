using System;

namespace Documentation;

/// <summary>
/// A type with <c>code</c>, a <see cref="Explained"/> reference and what would end a comment: */ or begin one: /*.
/// </summary>
/// <remarks>
/// <para>See https://example.com/a_b for more, or https://example.com/**/x.</para>
/// <code>
/// var x = new Explained(); // *\/
/// </code>
/// <list type="bullet">
/// <item><description>One thing??/</description></item>
/// <item><description>Another, with <paramref name="nothing"/> and \</description></item>
/// </list>
/// </remarks>
[Obsolete("Use \"something\" else.")]
public class Explained
{
    /// <summary>Adds.</summary>
    /// <param name="leftSide">What is added to.
    /// On two lines.</param>
    /// <param name="register">What is added.</param>
    /// <returns>The sum of <paramref name="leftSide"/> and <paramref name="register"/>.</returns>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    /// <exception cref="ArgumentException"><paramref name="leftSide"/> is odd.</exception>
    public int Add(int leftSide, int register) => leftSide + register;

    /// <returns>
    /// <code>
    /// var sum = Add(1, 2);
    /// </code>
    /// </returns>
    public int Example() => 3;

    [Obsolete]
    public void Old() { }

    [Obsolete("What??! A \"long\" story \\ about why\nthis member should not be used any more, by anybody: größer")]
    public string Older { get; set; } = "";
}
