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
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    /// <summary>The number of the last event of the whole tree; 0 when there is none.</summary>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The number.</returns>
    public Task<long> LastAsync(CancellationToken cancellationToken) =>
        db.Unscoped<EventCounter>("Where the log ends is about no union.").AsNoTracking().Select(c => c.Last).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Follows the log until the subscriber leaves.</summary>
    /// <param name="after">The number of the last event that she has seen.</param>
    /// <param name="path">The path of the subtree she listens to; null: all of her scope.</param>
    /// <param name="cancellationToken">The subscriber leaves.</param>
    /// <returns>The events.</returns>
    public async IAsyncEnumerable<MembershipEvent> FollowAsync(long after, string? path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = Below(db.Set<MembershipEvent>().AsNoTracking(), path);
        while (true)
        {
            var next = signal.Next;

            // Read first: what is committed up to here is in the portion, even when none of it is hers.
            var end = await LastAsync(cancellationToken);
            var portion = end <= after
                ? []
                : await events.Where(e => e.Sequence > after && e.Sequence <= end).OrderBy(e => e.Sequence).Take(Portion).ToListAsync(cancellationToken);
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
            await signal.WaitAsync(next, PollEvery, cancellationToken);
        }
    }

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
