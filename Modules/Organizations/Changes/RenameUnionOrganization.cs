using System.ComponentModel.DataAnnotations;
using Headless.Organizations.Contracts;
using Headless.Organizations.Tree;
using Headless.Sdk;

namespace Headless.Organizations.Changes;

/// <summary>A new name for an organization.</summary>
/// <param name="Id">The organization; in the caller's subtree.</param>
/// <param name="Name">Its new name.</param>
internal sealed record RenameUnionOrganizationInput(
    [ID<UnionOrganization>] Guid Id,
    [Required, StringLength(OrganizationTables.NameLength)] string Name);

[MutationType]
internal sealed class OrganizationRenaming(OrganizationReach reach)
{
    /// <summary>Renames an organization of the caller's subtree. Its code and place stay.</summary>
    [RequirePermission(OrganizationPermissions.Manage)]
    [Error<NotFoundException>]
    [Error<OutsideYourOrganizationException>]
    [Error<ConcurrencyException>]
    public async Task<UnionOrganization> RenameUnionOrganization(RenameUnionOrganizationInput input, Caller caller, CancellationToken cancellationToken)
    {
        var organization = await reach.FindAsync(caller, input.Id, OrganizationPermissions.Manage, "id", cancellationToken);
        organization.Name = input.Name;
        organization.NameSortKey = ChineseSortKey.Of(input.Name);
        return organization;
    }
}
