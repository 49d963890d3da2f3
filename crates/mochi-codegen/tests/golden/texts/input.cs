namespace Texts;

public static class Words
{
    public static string? Join(string first, string? second) => first + second;
}
