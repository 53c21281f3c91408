using Headless.Benefits.Contracts;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Points;

/// <summary>The ledger of points: append-only, each posting once, the balance always the sum of the entries and never below zero, whoever posts at once and on whatever host.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class PointsLedger(ModuleDb<BenefitsModule> db, TimeProvider time) : IPoints
{
    private const string Because = "points are posted for the member whom the rule is about, whoever asks";

    /// <inheritdoc/>
    public async Task SpendAsync(PointsPosting posting, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(posting.Points, 1);
        await PostAsync(New(posting, PointsEntryKind.Spend, -posting.Points), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task EarnAsync(PointsPosting posting, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(posting.Points, 1);
        await PostAsync(New(posting, PointsEntryKind.Earn, posting.Points), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ReverseAsync(string reference, string reason, CancellationToken cancellationToken)
    {
        var undone = await db.Unscoped<PointsEntry>(Because).AsNoTracking().SingleOrDefaultAsync(e => e.Reference == reference, cancellationToken);
        if (undone is null)
        {
            return;
        }

        var entry = New(new(undone.MemberId, 1, reason, $"reversal:{reference}"), PointsEntryKind.Reverse, -undone.Amount, undone.Id);
        await PostAsync(entry, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<long> BalanceAsync(Guid memberId, CancellationToken cancellationToken) =>
        await Account(memberId).Select(a => (long?)a.Balance).SingleOrDefaultAsync(cancellationToken) ?? 0;

    /// <summary>Gives or takes points on an officer's word.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="points">How many; below zero to take.</param>
    /// <param name="reason">Why, as the member reads it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="InsufficientPointsException">More would be taken than there are.</exception>
    public async Task<PointsEntry> AdjustAsync(Guid memberId, long points, string reason, CancellationToken cancellationToken)
    {
        var entry = New(new(memberId, 1, reason, $"adjustment:{Guid.CreateVersion7(time.GetUtcNow())}"), PointsEntryKind.Adjust, points);
        await PostAsync(entry, cancellationToken);
        return entry;
    }

    // Nothing is read and then trusted: the unique reference makes it once, the conditional update keeps it covered.
    private async Task PostAsync(PointsEntry entry, CancellationToken cancellationToken)
    {
        var posting = await db.PostAsync(Account(entry.MemberId), a => a.Balance, entry.Amount, entry, Because, cancellationToken);
        if (posting == Posting.NotCovered && !(entry.Amount > 0 && await OpenAsync(entry, cancellationToken)))
        {
            throw new InsufficientPointsException(-entry.Amount);
        }
    }

    // Her first points, at whose posting there was no account. Of two first postings at once, one opens it and the other adds to it.
    private async Task<bool> OpenAsync(PointsEntry first, CancellationToken cancellationToken) =>
        await db.ClaimAsync(new PointsAccount { MemberId = first.MemberId, Balance = first.Amount }, Because, cancellationToken)
        || await Account(first.MemberId).StepAsync(set => set.SetProperty(a => a.Balance, a => a.Balance + first.Amount), cancellationToken);

    private IQueryable<PointsAccount> Account(Guid memberId) => db.Unscoped<PointsAccount>(Because).Where(a => a.MemberId == memberId);

    private PointsEntry New(PointsPosting posting, PointsEntryKind kind, long amount, Guid? reversalOf = null)
    {
        var now = time.UtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            MemberId = posting.MemberId,
            Amount = amount,
            Kind = kind,
            Reason = posting.Reason,
            Reference = posting.Reference,
            OccurredAt = now,
            ReversalOfId = reversalOf,
        };
    }
}
