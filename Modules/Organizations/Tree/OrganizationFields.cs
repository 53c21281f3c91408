using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Organizations.Tree;

[ObjectType<UnionOrganization>]
[Public]
internal sealed class OrganizationFields(ModuleDb<OrganizationsModule> db)
{
    /// <summary>The organizations above it, root first, without itself; empty for the root.</summary>
    [NaturallySmall("the tree has six levels")]
    public async Task<ILookup<OrganizationRef, UnionOrganization>> Ancestors(IReadOnlyList<OrganizationRef> organizations, CancellationToken cancellationToken)
    {
        var lines = organizations.Select(o => (Organization: o, Above: OrganizationPath.Line(o.Path).SkipLast(1).ToList())).ToList();
        var paths = lines.SelectMany(l => l.Above).Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Set<UnionOrganization>().Where(o => paths.Contains(o.Path)).ToDictionaryAsync(o => o.Path, StringComparer.Ordinal, cancellationToken);
        return lines.SelectMany(l => l.Above.Select(p => (l.Organization, Ancestor: found[p]))).ToLookup(a => a.Organization, a => a.Ancestor);
    }

    /// <summary>The organizations directly below it.</summary>
    public Children<UnionOrganization, UnionOrganization> Children() =>
        new(db.Set<UnionOrganization>().Where(o => o.ParentId != null), o => o.ParentId!.Value);

    /// <summary>How many organizations stand below it on all levels, without itself.</summary>
    [Cost(5)]
    public async Task<IReadOnlyDictionary<OrganizationRef, int>> DescendantCount(
        IReadOnlyList<OrganizationRef> organizations, CancellationToken cancellationToken)
    {
        var ids = organizations.Select(o => o.Id).Distinct().ToList();
        var roots = db.Set<UnionOrganization>().Where(o => ids.Contains(o.Id));

        // '~' follows every character of a code, so the range holds what begins with the root's path and is longer.
        var pairs = from root in roots
                    from below in db.Set<UnionOrganization>()
                    where string.Compare(below.Path, root.Path) > 0 && string.Compare(below.Path, root.Path + "~") < 0
                    group below by root.Id into subtree
                    select new { subtree.Key, Count = subtree.Count() };
        var counts = await pairs.ToDictionaryAsync(p => p.Key, p => p.Count, cancellationToken);
        return organizations.Distinct().ToDictionary(o => o, o => counts.GetValueOrDefault(o.Id));
    }
}
