namespace Operators;

public class Money
{
    public static Money operator +(Money a, Money b) => a;
    public static Money operator -(Money a) => a;
    public static Money operator ++(Money a) => a;
    public static Money operator checked +(Money a, Money b) => a;
    public static bool operator ==(Money? a, Money? b) => ReferenceEquals(a, b);
    public static bool operator !=(Money? a, Money? b) => !ReferenceEquals(a, b);
    public static explicit operator int(Money a) => 1;
    public static explicit operator decimal(Money a) => 1;
    public static implicit operator Money(int a) => new();
    public override bool Equals(object? other) => this == other as Money;
    public override int GetHashCode() => 0;
}
