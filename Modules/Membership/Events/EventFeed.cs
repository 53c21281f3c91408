using System.Runtime.CompilerServices;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Events;

/// <summary>Follows the log of joins and leaves: each event once, in the order of commits, across hosts.</summary>
/// <param name="db">The module's tables, in the scope of the subscriber.</param>
/// <param name="signal">Wakes at once for this host's commits.</param>
[Service]
internal sealed class EventFeed(ModuleDb<MembershipModule> db, MembershipSignal signal)
{
    private const int Portion = 100;

    /// <summary>The number of the last event of the whole tree; 0 when there is none.</summary>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The number.</returns>
    public Task<long> LastAsync(CancellationToken cancellationToken) =>
        db.BrieflyAsync(() => EndAsync(cancellationToken));

    /// <summary>Follows the log until the subscriber leaves.</summary>
    /// <param name="after">The number of the last event that she has seen.</param>
    /// <param name="path">The path of the subtree she listens to; null: all of her scope.</param>
    /// <param name="cancellationToken">The subscriber leaves.</param>
    /// <returns>The events.</returns>
    public async IAsyncEnumerable<MembershipEvent> FollowAsync(long after, string? path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = signal.Next;
            var (end, portion) = await db.BrieflyAsync(() => ReadAsync(after, path, cancellationToken));
            foreach (var membershipEvent in portion)
            {
                yield return membershipEvent;
            }

            if (portion.Count == Portion)
            {
                after = portion[^1].Sequence;
                continue;
            }

            after = Math.Max(after, end);
            await signal.WaitAsync(next, cancellationToken);
        }
    }

    // Where the log ends comes first: what is committed up to there is in the portion, even when none of it is hers.
    private async Task<(long End, List<MembershipEvent> Portion)> ReadAsync(long after, string? path, CancellationToken cancellationToken)
    {
        var end = await EndAsync(cancellationToken);
        return end <= after
            ? (end, [])
            : (end, await Below(db.Set<MembershipEvent>().AsNoTracking(), path).Where(e => e.Sequence > after && e.Sequence <= end).OrderBy(e => e.Sequence).Take(Portion).ToListAsync(cancellationToken));
    }

    private Task<long> EndAsync(CancellationToken cancellationToken) => EventCounter.LastAsync(db, cancellationToken);

    private static IQueryable<MembershipEvent> Below(IQueryable<MembershipEvent> events, string? path)
    {
        if (path is null)
        {
            return events;
        }

        var end = TreePath.End(path);
        return events.Where(e => string.Compare(e.Organization!.Path, path) >= 0 && string.Compare(e.Organization!.Path, end) < 0);
    }
}
