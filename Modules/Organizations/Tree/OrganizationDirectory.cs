using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Organizations.Tree;

[Service]
internal sealed class OrganizationDirectory(ModuleDb<OrganizationsModule> db) : IOrganizationDirectory
{
    private IQueryable<UnionOrganization> All => db.Unscoped<UnionOrganization>("the tree is public reference information").AsNoTracking();

    public Task<OrganizationRef?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Promised(All.Where(o => o.Id == id)).FirstOrDefaultAsync(cancellationToken);

    public Task<OrganizationRef?> FindByCodeAsync(string code, CancellationToken cancellationToken) =>
        Promised(All.Where(o => o.Code == code)).FirstOrDefaultAsync(cancellationToken);

    public Task<OrganizationRef?> FindByPathAsync(string path, CancellationToken cancellationToken) =>
        Promised(All.Where(o => o.Path == path)).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, OrganizationRef>> FindByPathsAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        await Promised(All.Where(o => paths.Contains(o.Path))).ToDictionaryAsync(o => o.Path, StringComparer.Ordinal, cancellationToken);

    public async Task<IReadOnlyList<OrganizationRef>> FindLineAsync(string path, CancellationToken cancellationToken)
    {
        var line = OrganizationPath.Line(path);
        return await Promised(All.Where(o => line.Contains(o.Path)).OrderBy(o => o.Path)).ToListAsync(cancellationToken);
    }

    public Task<OrganizationRef?> FindReservoirAsync(string path, CancellationToken cancellationToken)
    {
        var line = OrganizationPath.Line(path);
        var reservoirs = All.Where(o => o.Kind == OrganizationKind.Reservoir && line.Contains(o.Parent!.Path));

        // Paths of one line are prefixes of each other, so the last in order is the nearest.
        return Promised(reservoirs.OrderByDescending(o => o.Parent!.Path).ThenBy(o => o.Code)).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OrganizationRef>> ListAsync(string path, OrganizationLevel level, int most, CancellationToken cancellationToken)
    {
        var end = TreePath.End(path);
        var subtree = All.Where(o => o.Level == level && string.Compare(o.Path, path) >= 0 && string.Compare(o.Path, end) < 0);
        return await Promised(subtree.OrderBy(o => o.Path).Take(most)).ToListAsync(cancellationToken);
    }

    private static IQueryable<OrganizationRef> Promised(IQueryable<UnionOrganization> rows) => rows.Select(o => new OrganizationRef
    {
        Id = o.Id,
        Name = o.Name,
        Code = o.Code,
        Path = o.Path,
        Level = o.Level,
        Kind = o.Kind,
    });
}
