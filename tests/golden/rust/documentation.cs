using System;
using System.Runtime.Versioning;

namespace Golden.Documentation;

/// <summary>
/// A type with <c>code</c>, a <see cref="Explained"/> reference, a list[0] and a &lt;tag&gt;.
/// </summary>
/// <remarks>
/// <para>See https://example.com/a_b for more.</para>
/// <code>
/// var x = new Explained();
/// </code>
/// <list type="bullet">
/// <item><description>One thing.</description></item>
/// <item><description>Another, with <paramref name="nothing"/>.</description></item>
/// </list>
/// </remarks>
[Obsolete("Use \"something\" else.")]
public class Explained
{
    /// <summary>Adds.</summary>
    /// <param name="leftSide">What is added to.
    /// On two lines.</param>
    /// <param name="rightSide">What is added.</param>
    /// <returns>The sum of <paramref name="leftSide"/> and <paramref name="rightSide"/>.</returns>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    /// <exception cref="ArgumentException"><paramref name="leftSide"/> is odd.</exception>
    public int Add(int leftSide, int rightSide) => leftSide + rightSide;

    /// <returns>
    /// <code>
    /// var sum = Add(1, 2);
    /// </code>
    /// </returns>
    public int Example() => 3;

    /// <summary>Opens a key.</summary>
    [SupportedOSPlatform("windows")]
    public void OpenKey() { }

    [SupportedOSPlatform("linux")]
    [SupportedOSPlatform("macos10.15")]
    [UnsupportedOSPlatform("browser")]
    [UnsupportedOSPlatform("ios")]
    public int Elsewhere => 1;

    [Obsolete]
    public void Old() { }

    [Obsolete("This is a very long story about why this member should not be used any more by anybody at all.")]
    public string Older { get; set; } = "";
}
