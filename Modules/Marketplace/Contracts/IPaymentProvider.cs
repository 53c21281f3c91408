namespace Headless.Marketplace.Contracts;

/// <summary>
/// A payment provider: the buyer is sent to its page, and it tells by a signed callback what came of it. A class with <c>[Service]</c> that implements it is found by scanning; the setting
/// <c>Modules:Marketplace:PaymentProvider</c> names the one that is used. Callbacks come to <c>POST /payments/callbacks/</c> and its name.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>Its name in settings, addresses and rows, such as <c>sandbox</c>: 1 to 30 small letters, digits and hyphens.</summary>
    string Name { get; }

    /// <summary>Prepares a payment. Called inside the transaction that keeps the payment.</summary>
    /// <param name="demand">What is to be paid.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the buyer pays: an absolute address, or a path of this host; at most 1,000 characters.</returns>
    Task<string> BeginAsync(PaymentDemand demand, CancellationToken cancellationToken);

    /// <summary>Reads a callback and proves that it is the provider's own and fresh. The same callback may come many times, and callbacks in any order.</summary>
    /// <param name="headers">The headers, by name in any case.</param>
    /// <param name="body">The body as it came.</param>
    /// <returns>What it says; null when it is not proven.</returns>
    PaymentNotice? Verify(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body);

    /// <summary>Sends money back. Asked again with the same <see cref="RefundDemand.RefundId"/> it must not send it twice.</summary>
    /// <param name="demand">What is sent back.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when the provider has accepted it.</returns>
    Task RefundAsync(RefundDemand demand, CancellationToken cancellationToken);
}

/// <summary>What is to be paid.</summary>
/// <param name="PaymentId">The payment; the provider names it in its callbacks.</param>
/// <param name="AmountFen">How much, in fen, 1 or more.</param>
/// <param name="Subject">What for, as the buyer reads it: the order's number.</param>
public sealed record PaymentDemand(Guid PaymentId, long AmountFen, string Subject);

/// <summary>What a provider says of a payment.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Reference">What the provider calls it; ASCII, at most 100 characters.</param>
/// <param name="AmountFen">How much was paid, in fen.</param>
/// <param name="Succeeded">Whether the money was taken.</param>
public sealed record PaymentNotice(Guid PaymentId, string Reference, long AmountFen, bool Succeeded);

/// <summary>Money that goes back.</summary>
/// <param name="RefundId">The refund.</param>
/// <param name="PaymentReference">What the provider called the payment.</param>
/// <param name="AmountFen">How much, in fen, 1 or more.</param>
public sealed record RefundDemand(Guid RefundId, string PaymentReference, long AmountFen);
