using System;

namespace Shop;

/// <summary>What articles cost.</summary>
public interface IPriceList
{
    /// <summary>The price of one piece.</summary>
    decimal PriceOf(string article);
}

/// <summary>Tells customers.</summary>
public interface IMailer
{
    /// <summary>Sends a message.</summary>
    void Send(string customer, string subject);
}

/// <summary>Sells; its parts are given by whoever makes it.</summary>
public sealed class Checkout(IPriceList prices, IMailer mailer) : IDisposable
{
    /// <summary>What was sold for, in all.</summary>
    public decimal Total { get; private set; }

    /// <summary>Sells some pieces of an article.</summary>
    public decimal Sell(string customer, string article, int count)
    {
        decimal sum = prices.PriceOf(article) * count;
        Total += sum;
        mailer.Send(customer, FormattableString.Invariant($"{count} x {article}: {sum:0.00}"));
        return sum;
    }

    public void Dispose() => mailer.Send("the shop", FormattableString.Invariant($"closed with {Total:0.00}"));
}
