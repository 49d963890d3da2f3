namespace Optionals;

public enum Suit
{
    Hearts,
}

public static class Maybe
{
    public static int? Number(int? number, bool? flag, char? letter) => number;

    public static bool? Flag() => null;

    public static Suit? Suit(Suit? suit) => suit;
}
