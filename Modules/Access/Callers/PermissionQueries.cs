using Headless.Access.Contracts;
using Headless.Sdk;

namespace Headless.Access.Callers;

/// <summary>A permission that fields ask for and keys and roles hold.</summary>
/// <param name="Name">Its name, as in the message of a <c>FORBIDDEN</c> error and as a key's scope.</param>
/// <param name="GrantedTo">The standing roles that hold it; empty: API keys only.</param>
internal sealed record Permission(string Name, IReadOnlyList<StandingRole> GrantedTo);

/// <summary>Roles that exist in every organization.</summary>
internal enum StandingRole
{
    /// <summary>Every signed-in person, for data about herself.</summary>
    Self = StandingRoles.Self,

    /// <summary>A union officer, for her organization and all below it.</summary>
    Officer = StandingRoles.Officer,

    /// <summary>Who runs the platform, for everything below her organization.</summary>
    Administrator = StandingRoles.Administrator,
}

[QueryType]
internal sealed class PermissionQueries(PermissionCatalog catalog)
{
    /// <summary>All permissions of this installation, by name, and the standing roles that hold them.</summary>
    [RequirePermission(AccessPermissions.ReadPermissions)]
    public IReadOnlyList<Permission>? GetPermissions() => [.. catalog.All.Select(p => new Permission(p.Name, [.. Roles(p.GrantedTo)]))];

    private static IEnumerable<StandingRole> Roles(StandingRoles roles) => Enum.GetValues<StandingRole>().Where(r => roles.HasFlag((StandingRoles)r));
}
