namespace Headless.MutualAid.Contracts;

/// <summary>The bank that claims are paid through (H14). A class that talks to a real one is registered in the place of the sandbox by a module or plugin.</summary>
public interface IBank
{
    /// <summary>
    /// Transfers money, once per <see cref="BankTransfer.Reference"/>: the same reference again moves nothing and answers what became of the first. It is called outside any transaction, and again with the same reference
    /// when the answer was lost or the call threw.
    /// </summary>
    /// <param name="transfer">What to transfer.</param>
    /// <param name="cancellationToken">Stops waiting; the transfer may have happened all the same.</param>
    /// <returns>What became of it, for good.</returns>
    Task<TransferOutcome> TransferAsync(BankTransfer transfer, CancellationToken cancellationToken);
}

/// <summary>Money to transfer to a person's account.</summary>
/// <param name="Reference">Names this transfer for ever.</param>
/// <param name="AccountNumber">The account in full.</param>
/// <param name="HolderName">Who must own it.</param>
/// <param name="AmountFen">How much, in fen; above 0.</param>
public sealed record BankTransfer(string Reference, string AccountNumber, string HolderName, long AmountFen)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The reference.</returns>
    public override string ToString() => Reference;
}

/// <summary>What became of a transfer.</summary>
/// <param name="Status">Whether the money arrived.</param>
/// <param name="BankReference">The bank's own number of the transfer; null when it was returned.</param>
/// <param name="Reason">Why it was returned, for officers to read; null when it was confirmed.</param>
public sealed record TransferOutcome(TransferStatus Status, string? BankReference, string? Reason);

/// <summary>Whether a transfer's money arrived.</summary>
public enum TransferStatus
{
    /// <summary>It arrived.</summary>
    Confirmed,

    /// <summary>It came back: no such account, or another owner. Nothing was paid.</summary>
    Returned,
}
