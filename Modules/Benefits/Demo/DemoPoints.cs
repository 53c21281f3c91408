using Headless.Benefits.Coupons;
using Headless.Benefits.Points;
using Headless.Sdk;

namespace Headless.Benefits.Demo;

/// <summary>Lines of the demo's points; the balances follow from them.</summary>
internal sealed class DemoPoints
{
    private readonly DemoIds _ids = new();
    private readonly List<PointsEntry> _entries = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<PointsEntry> Entries => _entries;

    /// <summary>The balances.</summary>
    public IReadOnlyList<PointsAccount> Accounts => [.. _entries.GroupBy(e => e.MemberId).Select(g => new PointsAccount { MemberId = g.Key, Balance = g.Sum(e => e.Amount) })];

    /// <summary>Adds a line.</summary>
    /// <param name="memberId">Whose.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="amount">How many points.</param>
    /// <param name="reason">What for.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The line.</returns>
    public PointsEntry Add(Guid memberId, PointsEntryKind kind, long amount, string reason, DateTime at) => Add(memberId, kind, amount, reason, at, $"demo:{_entries.Count + 1}", null);

    /// <summary>Pays for a coupon.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="campaignCode">Its campaign's code.</param>
    public void Pay(Coupon coupon, string campaignCode) => Add(
        coupon.MemberId, PointsEntryKind.Spend, -coupon.PointsPaid, $"兑换优惠券 {campaignCode}", coupon.IssuedAt, Coupon.PointsReference(coupon.Id), null);

    /// <summary>Undoes a line.</summary>
    /// <param name="entry">The line.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When, UTC.</param>
    public void Reverse(PointsEntry entry, string reason, DateTime at) =>
        Add(entry.MemberId, PointsEntryKind.Reverse, -entry.Amount, reason, at, $"reversal:{entry.Reference}", entry.Id);

    private PointsEntry Add(Guid memberId, PointsEntryKind kind, long amount, string reason, DateTime at, string reference, Guid? reversalOf)
    {
        var entry = new PointsEntry
        {
            Id = _ids.Next(),
            MemberId = memberId,
            Amount = amount,
            Kind = kind,
            Reason = reason,
            Reference = reference,
            OccurredAt = at,
            ReversalOfId = reversalOf,
        };
        _entries.Add(entry);
        return entry;
    }
}
