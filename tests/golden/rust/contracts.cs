namespace Golden.Contracts;

public interface IUnit<TSelf> where TSelf : IUnit<TSelf>
{
    static abstract TSelf One { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TOther To<TOther>(TSelf unit) where TOther : IUnit<TOther>;
}

public sealed class Metre : IUnit<Metre>
{
    public static Metre One => new();

    public static Metre operator +(Metre left, Metre right) => left;

    public static TOther To<TOther>(Metre unit) where TOther : IUnit<TOther> => TOther.One;
}

public interface IMaker
{
    static virtual int Count { get => 1; set { } }

    static abstract IMaker? Make(string name);

    static abstract T Made<T>(T of);
}

public sealed class Maker : IMaker
{
    public static IMaker? Make(string name) => null;

    public static T Made<T>(T of) => of;
}
