using Headless.Organizations.Contracts;
using Headless.Organizations.Tree;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Organizations.Changes;

/// <summary>Finds organizations that the caller may change. Everybody may read them, so one outside her subtree is refused by name and not hidden.</summary>
[Service]
internal sealed class OrganizationReach(ModuleDb<OrganizationsModule> db)
{
    /// <summary>The organization, tracked.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="OutsideYourOrganizationException">The caller does not hold the permission there.</exception>
    public async Task<UnionOrganization> FindAsync(Caller caller, Guid id, string permission, string input, CancellationToken cancellationToken)
    {
        var organization = await db.Set<UnionOrganization>().FirstOrDefaultAsync(o => o.Id == id, cancellationToken)
            ?? throw new NotFoundException("input", input);

        return caller.ScopeOf([permission]).Contains(organization.Path)
            ? organization
            : throw new OutsideYourOrganizationException(organization.Name, "input", input);
    }

    /// <summary>Whether an organization of this level may stand below that one: on a lower level, or an enterprise's below another enterprise's.</summary>
    public static bool Fits(OrganizationLevel level, OrganizationLevel parent) => level > parent || (level, parent) is (OrganizationLevel.Enterprise, OrganizationLevel.Enterprise);
}
