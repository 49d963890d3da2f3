namespace Lists;

public enum Suit
{
    Hearts,
}

public class Deck
{
    public int[] Numbers(byte[] bytes, bool[]? flags) => [];

    public char[] Letters(char[] letters, Suit[] suits) => letters;

    public string?[]? Names(params string[] names) => names;

    public Deck[] Split(Deck?[] decks) => [];

    public bool[] Flags() => [];

    public Suit[] Suits() => [];
}
