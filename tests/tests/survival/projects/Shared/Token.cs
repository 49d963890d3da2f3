namespace Shared;

/// <summary>Handed from one package to the other.</summary>
public sealed class Token
{
    private static int made;

    public Token(string text)
    {
        Text = text;
        made++;
    }

    /// <summary>One number for both packages, where both have the same assembly.</summary>
    public static int Made => made;

    public string Text { get; }
}
