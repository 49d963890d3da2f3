namespace Golden.Constants;

public class Numbers
{
    /// <summary>The answer.</summary>
    public const int Answer = 42;
    public const long Least = long.MinValue;
    public const double Pi = 3.141592653589793;
    public const double Never = double.NaN;
    public const float Always = float.PositiveInfinity;
    public const char Quote = '\'';
    public const char Half = '\ud83d';
    public const string Text = "a \"quoted\"\n line";
    public const string LongText = "a text that is so long that it does not fit on the line that its name is on, or does it";
    public const string LongerText =
        "a text that is longer than any line may be: it cannot be broken, so that it stays where its name is, however";
    public const string? Nothing = null;
    public const Kind Usual = Kind.Even;
    public const Kind Odd = (Kind)7;
}

public enum Kind
{
    Even,
}
