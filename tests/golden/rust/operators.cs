namespace Golden.Operators;

/// <summary>An amount that is added, compared and converted.</summary>
public sealed class Amount
{
    private readonly int value;
    private Amount(int value) => this.value = value;

    public static implicit operator Amount(int value) => new(value);
    public static explicit operator Amount?(string? text) => text is null ? null : new(int.Parse(text));
    public static implicit operator Amount?(double? value) => value is null ? null : new((int)value);
    public static implicit operator Amount?(bool value) => value ? new(1) : null;
    public static explicit operator int(Amount amount) => amount.value;
    public static explicit operator long(Amount amount) => amount.value * 1000L;
    public static implicit operator string(Amount amount) => $"<{amount.value}>";

    public static Amount operator +(Amount a, Amount b) => new(a.value + b.value);
    public static Amount operator +(Amount a, int b) => new(a.value + b);
    public static Amount operator /(Amount a, int by) => new(a.value / by);
    public static Amount operator -(int a, Amount b) => new(a - b.value);
    public static Amount operator -(Amount a) => new(-a.value);
    public static Amount operator <<(Amount a, int by) => new(a.value << by);
    public static bool operator !(Amount a) => a.value == 0;
    public static bool operator <(Amount a, Amount b) => a.value < b.value;
    public static bool operator >(Amount a, Amount b) => a.value > b.value;
    public static bool operator ==(Amount? a, Amount? b) => a?.value == b?.value;
    public static bool operator !=(Amount? a, Amount? b) => !(a == b);
    public override bool Equals(object? other) => other is Amount amount && this == amount;
    public override int GetHashCode() => value;
}
