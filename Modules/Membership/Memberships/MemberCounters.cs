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
        foreach (var (organizationId, change) in changes.OrderBy(c => c.Key))
        {
            if (change != 0 && !await RaiseAsync(organizationId, change, cancellationToken))
            {
                await InsertAsync(organizationId, change, cancellationToken);
            }
        }
    }

    private async Task<bool> RaiseAsync(Guid organizationId, int change, CancellationToken cancellationToken) =>
        await db.Unscoped<OrganizationMemberCount>(Because).Where(c => c.OrganizationId == organizationId)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Members, c => c.Members + change), cancellationToken) == 1;

    private async Task InsertAsync(Guid organizationId, int change, CancellationToken cancellationToken)
    {
        var counter = new OrganizationMemberCount { OrganizationId = organizationId, Members = change };
        try
        {
            db.Add(counter);
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            // Somebody else counted this union's first member meanwhile.
            db.Remove(counter);
            await RaiseAsync(organizationId, change, cancellationToken);
        }
    }
}
