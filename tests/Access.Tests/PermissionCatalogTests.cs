using Headless.Access.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Tests;

public sealed class PermissionCatalogTests
{
    private static readonly PermissionCatalog Catalog = new([typeof(AccessPermissions).Assembly, typeof(OrganizationPermissions).Assembly, typeof(AccessPermissions).Assembly]);

    [Fact]
    public void Lists_every_permission_by_name() => Assert.Equal(
        [
            new("access.keys.grant", StandingRoles.Officer | StandingRoles.Administrator),
            new("access.keys.manage", StandingRoles.Administrator),
            new("access.permissions.read", StandingRoles.Administrator),
            new("organizations.manage", StandingRoles.Officer | StandingRoles.Administrator),
            new("organizations.move", StandingRoles.Administrator),
        ],
        Catalog.All);

    [Theory]
    [InlineData(StandingRoles.Self, "")]
    [InlineData(StandingRoles.Officer, "access.keys.grant organizations.manage")]
    [InlineData(StandingRoles.Administrator, "access.keys.grant access.keys.manage access.permissions.read organizations.manage organizations.move")]
    public void A_role_holds_what_is_granted_to_it(StandingRoles role, string permissions) => Assert.Equal(permissions, string.Join(' ', Catalog.HeldBy(role)));

    [Fact]
    public void Knows_a_permission_by_its_exact_name()
    {
        Assert.True(Catalog.Contains("organizations.move"));
        Assert.False(Catalog.Contains("organizations.Move"));
        Assert.False(Catalog.Contains("*"));
    }

    [Fact]
    public void Two_sets_cannot_declare_one_permission()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new PermissionCatalog([typeof(AccessPermissions).Assembly, typeof(TwiceDeclared).Assembly]));
        Assert.Equal("The permission access.permissions.read is declared by Headless.Access.Contracts.AccessPermissions and Headless.Access.Tests.TwiceDeclared.", error.Message);
    }
}

[PermissionSet]
internal static class TwiceDeclared
{
    public const string Again = AccessPermissions.ReadPermissions;
}
