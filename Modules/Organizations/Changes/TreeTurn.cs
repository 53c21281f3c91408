using Headless.Organizations.Tree;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Organizations.Changes;

/// <summary>Changes to the tree's shape take turns: else a child could be born under a path that just moved, or two organizations be moved below each other at once.</summary>
[Service]
internal sealed class TreeTurn(ModuleDb<OrganizationsModule> db)
{
    /// <summary>Waits for the turn; it ends with the transaction.</summary>
    public Task TakeAsync(CancellationToken cancellationToken) =>
        db.Unscoped<UnionOrganization>("the root's row is the tree's lock, nothing of it changes")
            .Where(o => o.ParentId == null)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.ParentId, o => o.ParentId), cancellationToken);
}
