using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Events;

/// <summary>What is to be logged about one member.</summary>
internal sealed record MembershipChange(MembershipEventKind Kind, Guid MemberId, string NameMasked, Guid OrganizationId, JoinChannel Channel);

/// <summary>Appends to the log of joins and leaves.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="clock">The clock.</param>
[Service]
internal sealed class EventLog(ModuleDb<MembershipModule> db, TimeProvider clock)
{
    private const string Because = "The counter numbers the events of the whole tree.";

    /// <summary>Appends events. The last thing a transaction does, because whoever has drawn a number holds up all others until the commit.</summary>
    /// <param name="changes">What happened.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The number of the last event.</returns>
    public async Task<long> AppendAsync(IReadOnlyList<MembershipChange> changes, CancellationToken cancellationToken)
    {
        var last = await DrawAsync(changes.Count, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (index, change) in changes.Index())
        {
            db.AddUnscoped(
                new MembershipEvent
                {
                    Id = Guid.CreateVersion7(),
                    Sequence = last - changes.Count + 1 + index,
                    Kind = change.Kind,
                    OccurredAt = now,
                    Channel = change.Channel,
                    OrganizationId = change.OrganizationId,
                    MemberId = change.MemberId,
                    NameMasked = change.NameMasked,
                },
                "The union's officers own the event; the person who caused it may be none.");
        }

        await db.SaveAsync(cancellationToken);
        return last;
    }

    private async Task<long> DrawAsync(int count, CancellationToken cancellationToken)
    {
        if (!await RaiseAsync(count, cancellationToken))
        {
            try
            {
                db.Add(new EventCounter());
                await db.SaveAsync(cancellationToken);
            }
            catch (UniqueViolationException)
            {
                // Somebody else logs the first event in this moment; her counter does as well.
            }

            await RaiseAsync(count, cancellationToken);
        }

        return await db.Unscoped<EventCounter>(Because).AsNoTracking().Select(c => c.Last).SingleAsync(cancellationToken);
    }

    private async Task<bool> RaiseAsync(int count, CancellationToken cancellationToken) =>
        await db.Unscoped<EventCounter>(Because).ExecuteUpdateAsync(s => s.SetProperty(c => c.Last, c => c.Last + count), cancellationToken) == 1;
}
