using Headless.Organizations.Contracts;
using Headless.Organizations.Tree;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Organizations.Changes;

/// <summary>A new place in the tree.</summary>
/// <param name="Id">The organization that moves, with all below it.</param>
/// <param name="NewParentId">The organization it shall stand below.</param>
internal sealed record MoveUnionOrganizationInput(
    [ID<UnionOrganization>] Guid Id,
    [ID<UnionOrganization>] Guid NewParentId);

[MutationType]
internal sealed class OrganizationMoving(ModuleDb<OrganizationsModule> db, OrganizationReach reach, TreeTurn turn)
{
    /// <summary>Moves an organization and all below it to another parent. Both lie in the caller's subtree. Whoever worked for a subtree sees at once what moved in, and no longer what moved out.</summary>
    [RequirePermission(OrganizationPermissions.Move)]
    [Error<NotFoundException>]
    [Error<OutsideYourOrganizationException>]
    [Error<TreeCycleException>]
    [Error<LevelDoesNotFitException>]
    [Error<TreeTooDeepException>]
    public async Task<UnionOrganization> MoveUnionOrganization(MoveUnionOrganizationInput input, Caller caller, CancellationToken cancellationToken)
    {
        await turn.TakeAsync(cancellationToken);
        var moving = await reach.FindAsync(caller, input.Id, OrganizationPermissions.Move, "id", cancellationToken);
        var parent = await reach.FindAsync(caller, input.NewParentId, OrganizationPermissions.Move, "newParentId", cancellationToken);
        if (OrganizationPath.IsWithin(parent.Path, moving.Path))
        {
            throw new TreeCycleException();
        }

        if (!OrganizationReach.Fits(moving.Level, parent.Level))
        {
            throw new LevelDoesNotFitException(moving.Level, parent.Level, "input", "newParentId");
        }

        var from = moving.Path;
        var to = TreePath.Child(parent.Path, moving.Code);
        if (from != to)
        {
            await MoveSubtreeAsync(moving, parent, to, cancellationToken);
            db.Raise(new OrganizationMoved(moving.Id, from, to));
        }

        // The bulk statement went past what this transaction has tracked, so the answer is read anew.
        return await db.Set<UnionOrganization>().AsNoTracking().FirstAsync(o => o.Id == input.Id, cancellationToken);
    }

    private async Task MoveSubtreeAsync(UnionOrganization moving, UnionOrganization parent, string to, CancellationToken cancellationToken)
    {
        var (from, end, id, parentId) = (moving.Path, TreePath.End(moving.Path), moving.Id, parent.Id);
        var subtree = db.Set<UnionOrganization>().Where(o => string.Compare(o.Path, from) >= 0 && string.Compare(o.Path, end) < 0);
        var longest = await subtree.MaxAsync(o => o.Path.Length, cancellationToken);
        if (longest - from.Length + to.Length > TreePath.MaxLength)
        {
            throw new TreeTooDeepException("input", "newParentId");
        }

        var rest = from.Length;
#pragma warning disable CA1845 // Spans do not translate to SQL.
        await subtree.ExecuteUpdateAsync(
            s => s
                .SetProperty(o => o.Path, o => to + o.Path.Substring(rest))
                .SetProperty(o => o.ParentId, o => o.Id == id ? parentId : o.ParentId)
                .SetProperty(o => o.Version, o => o.Version + 1),
            cancellationToken);
#pragma warning restore CA1845
    }
}
