using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Memberships;

/// <summary>How many members unions have, with all below them or by themselves.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class SubtreeCounts(ModuleDb<MembershipModule> db)
{
    private const string Because = "Counters are public.";

    // Paths are ASCII letters, digits, dashes and slashes, all of which a tilde follows.
    private const string AfterEveryPath = "~";

    /// <summary>Counts the members of subtrees, of all of them in one statement: a range of paths for each.</summary>
    /// <param name="organizations">The subtrees' roots.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The numbers.</returns>
    public async Task<IReadOnlyDictionary<OrganizationRef, int?>> OfSubtreesAsync(IReadOnlyList<OrganizationRef> organizations, CancellationToken cancellationToken)
    {
        var ids = organizations.Select(o => o.Id).ToList();
        var sums = await (
            from root in db.Set<OrganizationRef>()
            from counter in db.Unscoped<OrganizationMemberCount>(Because)
            where ids.Contains(root.Id)
                && string.Compare(counter.Organization!.Path, root.Path) >= 0
                && string.Compare(counter.Organization!.Path, root.Path + AfterEveryPath) < 0
            group counter.Members by root.Id into subtree
            select new { Id = subtree.Key, Members = subtree.Sum() }).ToDictionaryAsync(s => s.Id, s => s.Members, cancellationToken);
        return organizations.ToDictionary(o => o, o => (int?)sums.GetValueOrDefault(o.Id));
    }

    /// <summary>Reads the unions' own counters, in one statement.</summary>
    /// <param name="organizations">The unions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The numbers.</returns>
    public async Task<IReadOnlyDictionary<OrganizationRef, int?>> OfThemselvesAsync(IReadOnlyList<OrganizationRef> organizations, CancellationToken cancellationToken)
    {
        var ids = organizations.Select(o => o.Id).ToList();
        var counters = await db.Unscoped<OrganizationMemberCount>(Because).Where(c => ids.Contains(c.OrganizationId))
            .ToDictionaryAsync(c => c.OrganizationId, c => c.Members, cancellationToken);
        return organizations.ToDictionary(o => o, o => (int?)counters.GetValueOrDefault(o.Id));
    }
}
