using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Memberships;

/// <summary>How many members unions have, with all below them or by themselves.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class SubtreeCounts(ModuleDb<MembershipModule> db)
{
    // Databases bound how many parts a statement has; a page has at most a hundred parents.
    private const int Portion = 100;
    private const string Because = "Counters are public.";

    /// <summary>Counts the members of subtrees; one statement for up to a hundred of them.</summary>
    /// <param name="organizations">The subtrees' roots.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The numbers.</returns>
    public async Task<IReadOnlyDictionary<OrganizationRef, int?>> OfSubtreesAsync(IReadOnlyList<OrganizationRef> organizations, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<OrganizationRef, int?>(organizations.Count);
        foreach (var portion in organizations.Chunk(Portion))
        {
            var sums = await Padded(portion).Select((o, i) => Sum(i, o.Path)).Aggregate((a, b) => a.Concat(b)).ToListAsync(cancellationToken);
            foreach (var (index, organization) in portion.Index())
            {
                counts[organization] = sums.Single(s => s.Index == index).Members;
            }
        }

        return counts;
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

    private IQueryable<SubtreeSum> Sum(int index, string path)
    {
        var end = TreePath.End(path);
        return db.Unscoped<OrganizationMemberCount>(Because)
            .Where(c => string.Compare(c.Organization!.Path, path) >= 0 && string.Compare(c.Organization!.Path, end) < 0)
            .GroupBy(_ => 1)
            .Select(g => new SubtreeSum { Index = index, Members = g.Sum(c => c.Members) });
    }

    // Few different lengths, so that the statement is compiled a few times and not once for every number of parents.
    private static IEnumerable<OrganizationRef> Padded(OrganizationRef[] portion)
    {
        var length = 1;
        while (length < portion.Length)
        {
            length = Math.Min(length * 4, Portion);
        }

        return portion.Concat(Enumerable.Repeat(portion[0], length - portion.Length));
    }

    private sealed class SubtreeSum
    {
        public int Index { get; init; }

        public int Members { get; init; }
    }
}
