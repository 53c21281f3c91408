using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Memberships;

/// <summary>Keeps the unions' counters in the transaction of what they count.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class MemberCounters(ModuleDb<MembershipModule> db)
{
    private const string Because = "Counters belong to no caller.";

    /// <summary>Adds to counters.</summary>
    /// <param name="changes">By how much, by union.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task AddAsync(IEnumerable<KeyValuePair<Guid, int>> changes, CancellationToken cancellationToken)
    {
        // One order for everybody: two transactions that touch the same two unions never wait for each other in a circle.
        var ordered = changes.OrderBy(c => c.Key).ToList();
        await EnsureAsync([.. ordered.Select(c => c.Key)], cancellationToken);
        foreach (var (organizationId, change) in ordered)
        {
            await db.Unscoped<OrganizationMemberCount>(Because).Where(c => c.OrganizationId == organizationId)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Members, c => c.Members + change), cancellationToken);
        }
    }

    private async Task EnsureAsync(IReadOnlyList<Guid> organizationIds, CancellationToken cancellationToken)
    {
        var existing = await db.Unscoped<OrganizationMemberCount>(Because).AsNoTracking()
            .Where(c => organizationIds.Contains(c.OrganizationId)).Select(c => c.OrganizationId).ToListAsync(cancellationToken);
        var missing = organizationIds.Except(existing).ToList();
        if (missing.Count > 0 && !await TryInsertAsync(missing, cancellationToken))
        {
            // Somebody else counted the first member of one of them meanwhile.
            foreach (var organizationId in missing)
            {
                await TryInsertAsync([organizationId], cancellationToken);
            }
        }
    }

    private async Task<bool> TryInsertAsync(IReadOnlyList<Guid> organizationIds, CancellationToken cancellationToken)
    {
        foreach (var organizationId in organizationIds)
        {
            db.Add(new OrganizationMemberCount { OrganizationId = organizationId });
        }

        try
        {
            await db.SaveAsync(cancellationToken);
            return true;
        }
        catch (UniqueViolationException)
        {
            return false;
        }
    }
}
