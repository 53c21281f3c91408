using System.Text.Json.Nodes;
using Headless.Engine.Model;
using Headless.Host.Startup;
using Headless.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Host.Tests.Plugins;

/// <summary>Plugins that clash with the real modules: each has one exact outcome, and the host goes on without it.</summary>
public sealed class HostilePluginTests : IDisposable
{
    private readonly PluginFolder _plugins = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("headless-hostile-").FullName;

    [Fact]
    public Task A_missing_service_is_named() => AssertRejectedAsync(
        """
        public interface IAbsent;
        /// <summary>Queries.</summary>
        [QueryType] public sealed class CountyQueries(IAbsent absent)
        {
            /// <summary>A greeting.</summary>
            [Public] public string CountyGreeting() => absent.ToString()!;
        }
        """,
        "CountyQueries needs the service IAbsent, which nobody registers.");

    [Fact]
    public Task A_service_of_the_host_cannot_be_replaced() => AssertRejectedAsync(
        "",
        "public void ConfigureServices(IServiceCollection services) => services.AddSingleton<ISecretBox>(_ => null!);",
        ["It registers ISecretBox, which is the host's own."]);

    [Fact]
    public Task A_type_that_a_module_defines_is_refused_with_both_names() => AssertRejectedAsync(
        """
        /// <summary>A thing.</summary>
        public sealed record Thing(string CountyName);
        /// <summary>The thing.</summary>
        [ObjectType<Thing>(Name = "UnionOrganization")] public sealed class ThingType;
        """,
        "UnionOrganization (module 'organizations' and plugin 'county'): two owners define this type; rename the later one.",
        "Thing (plugin 'county'): ThingType extends a type that nobody defines.");

    [Fact]
    public Task A_type_that_nobody_defines_cannot_be_extended() => AssertRejectedAsync(
        """
        /// <summary>A thing.</summary>
        public sealed class Thing;
        /// <summary>An extension.</summary>
        [ExtendObjectType<Thing>] public sealed class CountyThing
        {
            /// <summary>A greeting.</summary>
            public Task<IReadOnlyDictionary<Thing, string?>> CountyGreeting(IReadOnlyList<Thing> things) => null!;
        }
        """,
        "Thing (plugin 'county'): CountyThing extends a type that nobody defines.");

    [Fact]
    public Task A_field_on_somebody_elses_type_must_be_nullable_and_batched() => AssertRejectedAsync(
        Extension("string CountyRank(OrganizationRef organization)"),
        "UnionOrganization.countyRank (plugin 'county'): a field added to somebody else's type is nullable: without the plugin it must be possible to leave it out.",
        "UnionOrganization.countyRank (plugin 'county'): a field added to somebody else's type is batched: take IReadOnlyList<T> parents and return a dictionary, or Children<TParent, T>.");

    [Fact]
    public async Task A_batched_field_on_somebody_elses_type_is_nullable_whatever_its_values_are()
    {
        _plugins.Add("county", Extension("Task<IReadOnlyDictionary<OrganizationRef, int>> CountyRank(IReadOnlyList<OrganizationRef> organizations)"), Uses);

        Assert.Equal("Int", Model(await DrawAsync()).Object("UnionOrganization")!.Fields.Single(f => f.Name == "countyRank").Type.ToString());
    }

    [Fact]
    public Task Permissions_are_declared_before_they_exist() => AssertRejectedAsync(
        """
        [PermissionSet] public static class CountyPermissions { public const string Read = "county.read"; public const string Steal = "membership.members.read"; }
        """,
        "It brings the permission county.read; declare it under permissions in its manifest.",
        "It brings the permission membership.members.read; declare it under permissions in its manifest.");

    [Fact]
    public Task A_field_without_the_prefix_is_refused() => AssertRejectedAsync(
        Extension("Task<IReadOnlyDictionary<OrganizationRef, string?>> Rank(IReadOnlyList<OrganizationRef> organizations)"),
        "UnionOrganization.rank (plugin 'county'): a plugin's field begins with its prefix: countyRank.");

    [Fact]
    public Task A_root_field_says_who_may_read_it() => AssertRejectedAsync(
        """
        /// <summary>Queries.</summary>
        [QueryType] public sealed class CountyQueries
        {
            /// <summary>A greeting.</summary>
            public string? CountyGreeting() => null;
        }
        """,
        "Query.countyGreeting (plugin 'county'): a root field says who may read it: [RequirePermission(...)] or [Public].");

    [Fact]
    public async Task Of_two_plugins_with_one_field_the_later_is_refused_with_both_names()
    {
        var source = Extension("Task<IReadOnlyDictionary<OrganizationRef, string?>> CountyRank(IReadOnlyList<OrganizationRef> organizations)");
        _plugins.Add("county", source, Uses).Add("countytwo", source, Uses);

        var blueprint = await DrawAsync();

        Assert.Equal(["county"], blueprint.Plugins.Select(p => p.Id));
        Assert.Equal(
            [
                "UnionOrganization.countyRank (plugin 'county' and plugin 'countytwo'): two owners define this field; rename the later one.",
            ],
            blueprint.Registry.All.Single(p => p.Id == "countytwo").Problems);
        Assert.Equal("county", Model(blueprint).Object("UnionOrganization")!.Fields.Single(f => f.Name == "countyRank").Owner.Name);
    }

    [Fact]
    public Task What_happens_once_has_a_key_and_a_result_that_can_be_kept() => AssertRejectedAsync(
        """
        /// <summary>An input.</summary>
        /// <param name="Name">A name.</param>
        public sealed record CountyInput(string Name);
        /// <summary>Mutations.</summary>
        [MutationType] public sealed class CountyMutations
        {
            /// <summary>A greeting.</summary>
            [Public, Idempotent] public string CountyGreet(CountyInput input) => input.Name;
        }
        """,
        "Mutation.countyGreet (plugin 'county'): it is [Idempotent], so its input has the property [RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey.",
        "Mutation.countyGreet (plugin 'county'): it is [Idempotent], and String cannot be kept: return the row, or a record named ...Payload whose properties are rows, lists of rows and values.");

    [Fact]
    public async Task Of_two_plugins_at_one_address_the_later_is_refused_with_both_names_and_the_hosts_own_is_nobodys()
    {
        const string source = """
            public sealed class Callback : IHttpEndpoint
            {
                public string Method => "POST";
                public string Path => "/callbacks/{order}";
                public long MostBytes => 100;
                public Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken) => Task.FromResult(new HttpAnswer(204));
            }
            """;
        _plugins.Add("county", source).Add("countytwo", source.Replace("{order}", "{id}", StringComparison.Ordinal))
            .Add("countythree", source.Replace("{order}", "all", StringComparison.Ordinal)).Add("countyfour", source.Replace("callbacks", "health", StringComparison.Ordinal));

        var blueprint = await DrawAsync();

        Assert.Equal(["county"], blueprint.Plugins.Select(p => p.Id));
        Assert.Equal(
            [
                "POST /callbacks/all (plugin 'county' and plugin 'countythree'): addresses below /callbacks belong to one owner; begin the later one with its module's name.",
                "POST /callbacks/{id} (plugin 'county' and plugin 'countytwo'): two endpoints answer at this address; rename the later one.",
                "POST /health/{order} (the engine and plugin 'countyfour'): /health is the host's own; begin with the module's name.",
            ],
            blueprint.Registry.All.Where(p => p.Id != "county").SelectMany(p => p.Problems).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_plugin_that_fits_is_in_the_schema_and_without_it_its_fields_are_gone()
    {
        _plugins.Add("county", Extension("Task<IReadOnlyDictionary<OrganizationRef, string?>> CountyRank(IReadOnlyList<OrganizationRef> organizations)"), Uses);

        Assert.Contains(Model(await DrawAsync()).Object("UnionOrganization")!.Fields, f => f.Name == "countyRank");
        Assert.DoesNotContain(Model(await DrawAsync("--Plugins:Disabled=county")).Object("UnionOrganization")!.Fields, f => f.Name == "countyRank");
    }

    [Fact]
    public async Task An_undeclared_use_of_a_module_is_refused()
    {
        _plugins.Add("county", Extension("Task<IReadOnlyDictionary<OrganizationRef, string?>> CountyRank(IReadOnlyList<OrganizationRef> organizations)"));

        Assert.Equal(["It uses Headless.Organizations; declare the dependency \"organizations\": \"*\" in its manifest."], Assert.Single((await DrawAsync()).Registry.All).Problems);
    }

    [Fact]
    public async Task An_entity_without_a_scope_is_refused()
    {
        _plugins.Add("county", """
            public sealed class Note : IEntity { public Guid Id { get; init; } }
            public sealed class Notes : IEntityContribution<CountyModule>
            {
                public void Configure(ModelBuilder model) => model.Entity<Note>().ToTable("county_note");
            }
            """);

        var problem = Assert.Single(Assert.Single((await DrawAsync()).Registry.All).Problems);
        Assert.StartsWith("Its tables do not fit: ", problem, StringComparison.Ordinal);
        Assert.Contains("Note", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_settings_say_stop_the_start_stops_with_the_reasons()
    {
        _plugins.Add("county", manifest: m => m["sdk"] = ">=9.0.0");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => DrawAsync("--Plugins:OnFailure=Stop"));

        Assert.Equal(["county 1.0.0: It is built for a newer Sdk, >=9.0.0; this host has 0.1.0. Update the host."], refused.Problems);
    }

    public void Dispose()
    {
        _plugins.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Uses(JsonObject manifest) => manifest["dependencies"] = new JsonObject { ["organizations"] = "*" };

    private static string Extension(string method) => $$"""
        /// <summary>An extension.</summary>
        [ExtendObjectType<Headless.Organizations.Contracts.OrganizationRef>] public sealed class Extension
        {
            /// <summary>A rank.</summary>
            public {{method.Replace("OrganizationRef", "Headless.Organizations.Contracts.OrganizationRef", StringComparison.Ordinal)}} => null!;
        }
        """;

    private Task AssertRejectedAsync(string source, params string[] problems) => AssertRejectedAsync(source, "", problems);

    private async Task AssertRejectedAsync(string source, string module, string[] problems)
    {
        _plugins.Add("county", source, Uses, module);

        var blueprint = await DrawAsync();

        var plugin = Assert.Single(blueprint.Registry.All);
        Assert.Equal(problems, plugin.Problems);
        Assert.Equal(PluginState.Rejected, plugin.State);
        Assert.Empty(blueprint.Plugins);
        Assert.DoesNotContain(Model(blueprint).Types.Values, t => t.Name.StartsWith("County", StringComparison.Ordinal));
    }

    private static SchemaModel Model(Blueprint blueprint)
    {
        using var services = (ServiceProvider)HostServices.Describe(blueprint).BuildServiceProvider();
        return services.GetRequiredService<SchemaModel>();
    }

    private Task<Blueprint> DrawAsync(params string[] settings) => HostFactory.DrawAsync(new(
        "Development", [$"--Plugins:Folder={_plugins.Path}", "--Plugins:OnFailure=Continue", .. settings], _folder), CancellationToken.None);
}
