namespace Values;

public enum Level : byte
{
    Low,
    High = 9,
}

public static class Numbers
{
    public const int Most = 10;

    public static long Add(sbyte a, ushort b, uint c, nint d) => a + b + c + d;

    public static float Half(double value) => (float)(value / 2);

    public static bool Not(bool value) => !value;

    public static char Next(char value) => (char)(value + 1);

    public static Level Raise(Level level) => level;

    public static void Nothing()
    {
    }
}
