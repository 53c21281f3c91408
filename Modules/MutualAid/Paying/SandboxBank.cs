using System.Collections.Concurrent;
using Headless.MutualAid.Contracts;

namespace Headless.MutualAid.Paying;

/// <summary>
/// A bank that moves no money, for demos and tests; in the process, without memory across restarts. What it answers depends on the account's last four digits alone: <c>0404</c> is closed and returns every transfer,
/// <c>0503</c> returns the first attempt and takes the next, all others take everything. Never for production.
/// </summary>
internal sealed class SandboxBank : IBank
{
    private const string Closed = "0404";
    private const string FirstReturned = "0503";
    private readonly ConcurrentDictionary<string, (BankTransfer Transfer, TransferOutcome Outcome)> _transfers = new(StringComparer.Ordinal);

    /// <summary>The transfers that arrived.</summary>
    public IReadOnlyList<BankTransfer> Arrived => [.. _transfers.Values.Where(t => t.Outcome.Status == TransferStatus.Confirmed).Select(t => t.Transfer)];

    /// <inheritdoc/>
    public Task<TransferOutcome> TransferAsync(BankTransfer transfer, CancellationToken cancellationToken)
    {
        var known = _transfers.GetOrAdd(transfer.Reference, _ => (transfer, Decide(transfer)));
        return known.Transfer == transfer
            ? Task.FromResult(known.Outcome)
            : throw new InvalidOperationException($"The reference {transfer.Reference} names another transfer.");
    }

    private static TransferOutcome Decide(BankTransfer transfer) => transfer.AccountNumber[^4..] switch
    {
        Closed => Returned("收款账户已销户（模拟银行）"),
        FirstReturned when transfer.Reference.EndsWith("-1", StringComparison.Ordinal) => Returned("收款行暂时退回（模拟银行）"),
        _ => new(TransferStatus.Confirmed, "SANDBOX-" + transfer.Reference, null),
    };

    private static TransferOutcome Returned(string reason) => new(TransferStatus.Returned, null, reason);
}

/// <summary>Stands where no bank is set up: returns everything, so that the officer who pays reads why.</summary>
internal sealed class NoBank : IBank
{
    /// <inheritdoc/>
    public Task<TransferOutcome> TransferAsync(BankTransfer transfer, CancellationToken cancellationToken) =>
        Task.FromResult(new TransferOutcome(TransferStatus.Returned, null, "尚未接入银行，请联系平台管理员"));
}
