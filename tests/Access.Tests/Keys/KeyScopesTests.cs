using System.Reflection;
using CsCheck;
using Headless.Access.Contracts;
using Headless.Access.Keys;
using Headless.Sdk;

namespace Headless.Access.Tests.Keys;

/// <summary>What may be given to a key, and by whom.</summary>
public sealed class KeyScopesTests
{
    private const string City = "/33/3301/";
    private const string District = "/33/3301/330102/";
    private const string Other = "/33/3302/";

    private static readonly PermissionCatalog Catalog = new([typeof(AccessPermissions).Assembly, new Only(typeof(SamplePermissions))]);
    private static readonly KeyScopes Scopes = new(Catalog);

    [Fact]
    public void An_officer_gives_what_she_holds_there_and_below()
    {
        var officer = Person(StandingRoles.Officer, City);
        Assert.Equal(["sample.read", "sample.write"], Scopes.OfPerson(officer, City, ["sample.write", "sample.read", "sample.write"]));
        Assert.Equal(["sample.read"], Scopes.OfPerson(officer, District, ["sample.read"]));
    }

    [Theory]
    [InlineData(StandingRoles.Officer, Other, "sample.read")]
    [InlineData(StandingRoles.Officer, "/33/", "sample.read")]
    [InlineData(StandingRoles.Officer, City, "sample.administer")]
    [InlineData(StandingRoles.Officer, City, "sample.redeem")]
    [InlineData(StandingRoles.Officer, City, "sample.own")]
    [InlineData(StandingRoles.Administrator, Other, "sample.redeem")]
    [InlineData(StandingRoles.Administrator, City, "sample.own")]
    public void Nobody_gives_what_she_does_not_hold_there(StandingRoles role, string path, string scope)
    {
        var refusal = Assert.Throws<ScopesNotHeldException>(() => Scopes.OfPerson(Person(role, City), path, ["sample.read", scope]));
        Assert.Contains(scope, refusal.Scopes, StringComparison.Ordinal);
        Assert.DoesNotContain(scope, refusal.Grantable.Split(", "));
    }

    [Fact]
    public void What_only_keys_hold_an_administrator_gives() =>
        Assert.Equal(["sample.redeem"], Scopes.OfPerson(Person(StandingRoles.Administrator, City), District, ["sample.redeem"]));

    [Theory]
    [InlineData("sample.fly")]
    [InlineData("Sample.read")]
    [InlineData("")]
    [InlineData("access.keys.grant")]
    [InlineData("access.keys.manage")]
    public void What_is_no_scope_of_a_key_is_named_and_what_is_is_listed(string scope)
    {
        var refusal = Assert.Throws<UnknownScopesException>(() => Scopes.OfPerson(Person(StandingRoles.Administrator, City), City, ["sample.read", scope]));
        Assert.Equal((scope, "access.permissions.read, sample.administer, sample.read, sample.redeem, sample.write"), (refusal.Scopes, refusal.Known));
        Assert.Equal(scope, Assert.Throws<UnknownScopesException>(() => Scopes.OfOperator(["sample.read", scope])).Scopes);
    }

    [Fact]
    public void All_scopes_are_the_operators_to_give()
    {
        Assert.Equal(["*"], Scopes.OfOperator(["*"]));
        Assert.Throws<AllScopesRefusedException>(() => Scopes.OfPerson(Person(StandingRoles.Administrator, "/33/"), City, ["*"]));
    }

    [Fact]
    public void A_key_without_scopes_is_not_made()
    {
        Assert.Throws<UnknownScopesException>(() => Scopes.OfPerson(Person(StandingRoles.Administrator, "/33/"), City, []));
        Assert.Throws<UnknownScopesException>(() => Scopes.OfOperator([]));
    }

    [Fact]
    public void No_key_can_ever_do_what_its_grantor_could_not()
    {
        var roles = OneOf(StandingRoles.Self, StandingRoles.Officer, StandingRoles.Administrator);
        var paths = OneOf("/33/", City, District, Other);
        var asked = OneOf("sample.read", "sample.write", "sample.administer", "sample.redeem", "sample.own").List[1, 3];
        Gen.Select(Gen.Select(roles, paths).List[1, 3], paths, asked).Sample((offices, path, scopes) =>
        {
            var grantor = Person([.. offices]);
            try
            {
                foreach (var scope in Scopes.OfPerson(grantor, path, scopes))
                {
                    var held = Catalog.All.Single(p => p.Name == scope).GrantedTo == StandingRoles.None ? AccessPermissions.ManageKeys : scope;
                    Assert.True(grantor.ScopeOf([held]).Contains(path), $"{scope} in {path}");
                }
            }
            catch (ScopesNotHeldException)
            {
                // nothing was given
            }
        });
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Caller Person(StandingRoles role, string path) => Person((role, path));

    private static Caller Person(params (StandingRoles Role, string Path)[] offices)
    {
        var own = Catalog.HeldBy(StandingRoles.Self).Select(p => new Grant(p, null));
        var held = offices.Where(o => o.Role != StandingRoles.Self).SelectMany(o => Catalog.HeldBy(o.Role).Select(p => new Grant(p, o.Path)));
        return new(CallerKind.Person, Guid.Empty, "", [.. own, .. held]);
    }

    /// <summary>An assembly of one type.</summary>
    private sealed class Only(Type type) : Assembly
    {
        public override Type[] GetTypes() => [type];
    }
}

[PermissionSet]
internal static class SamplePermissions
{
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string Read = "sample.read";

    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string Write = "sample.write";

    [GrantedTo(StandingRoles.Administrator)]
    public const string Administer = "sample.administer";

    [GrantedTo(StandingRoles.Self)]
    public const string Own = "sample.own";

    public const string Redeem = "sample.redeem";
}
