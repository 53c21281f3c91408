using System.Text.Json.Nodes;
using Headless.Plugins;
using Headless.Plugins.Gate;
using Headless.Plugins.Loading;
using Headless.Plugins.Trial;
using Headless.Plugins.Versions;

namespace Headless.Host.Tests.Plugins;

/// <summary>The boot as far as manifests and code decide; what the schema says is another test's.</summary>
public sealed class PluginBootTests : IDisposable
{
    private readonly PluginFolder _folder = new();
    private readonly PluginRegistry _registry = new();

    [Fact]
    public void Dependencies_are_loaded_first_and_the_rest_goes_by_id()
    {
        _folder.Add("alpha", manifest: m => m["dependencies"] = new JsonObject { ["zulu"] = "*" }).Add("mike").Add("zulu");

        Assert.Equal(["mike", "zulu", "alpha"], Run().Select(p => p.Id));
        Assert.All(_registry.All, p => Assert.Equal(PluginState.Loaded, p.State));
    }

    [Fact]
    public void A_plugin_for_a_newer_Sdk_is_rejected()
    {
        _folder.Add("county", manifest: m => m["sdk"] = ">=9.0.0");

        Assert.Empty(Run());
        AssertRejected("county", "It is built for a newer Sdk, >=9.0.0; this host has 0.1.0. Update the host.");
    }

    [Fact]
    public void A_plugin_for_an_older_Sdk_is_rejected()
    {
        _folder.Add("county", manifest: m => m["sdk"] = ">=0.0.1 <0.1.0");

        Assert.Empty(Run());
        AssertRejected("county", "It is built for an older Sdk, >=0.0.1 <0.1.0; this host has 0.1.0. Ask its authors for a newer build.");
    }

    [Fact]
    public void An_absent_dependency_rejects_and_so_does_a_rejected_one()
    {
        _folder.Add("alpha", manifest: m => m["dependencies"] = new JsonObject { ["absent"] = "*" })
            .Add("beta", manifest: m => m["dependencies"] = new JsonObject { ["alpha"] = "*" })
            .Add("gamma");

        Assert.Equal(["gamma"], Run().Select(p => p.Id));
        AssertRejected("alpha", "It needs 'absent', which is neither a module nor a plugin here.");
        AssertRejected("beta", "It needs 'alpha', which is rejected.");
    }

    [Fact]
    public void A_dependency_that_is_too_old_rejects()
    {
        _folder.Add("alpha").Add("beta", manifest: m => m["dependencies"] = new JsonObject { ["alpha"] = ">=2.0.0", ["membership"] = ">=3" });

        Assert.Equal(["alpha"], Run().Select(p => p.Id));
        AssertRejected("beta", "It needs 'alpha' >=2.0.0; here is 1.0.0.", "It needs 'membership' >=3; here is 1.0.0.");
    }

    [Fact]
    public void Of_two_with_one_prefix_the_later_is_rejected()
    {
        _folder.Add("alpha", manifest: m => m["prefix"] = "county").Add("beta", manifest: m => m["prefix"] = "county");

        Assert.Equal(["alpha"], Run().Select(p => p.Id));
        AssertRejected("beta", "The plugins 'alpha' and 'beta' both claim the prefix 'county'; 'alpha' came first.");
    }

    [Fact]
    public void Of_two_with_one_id_the_later_folder_is_rejected()
    {
        _folder.Add("county");
        _folder.AddManifest("copy-of-county", PluginFolder.Manifest("county").ToJsonString());
        File.Copy(Path.Combine(_folder.Path, "county", "Headless.Plugins.County.dll"), Path.Combine(_folder.Path, "copy-of-county", "Headless.Plugins.County.dll"));

        Assert.Equal(["county"], Run().Select(p => p.Id));
        Assert.Equal([PluginState.Loaded, PluginState.Rejected], _registry.All.Select(p => p.State));
        Assert.Equal(["The folders 'copy-of-county' and 'county' both hold a plugin 'county'; 'copy-of-county' came first."], _registry.All[1].Problems);
    }

    [Fact]
    public void A_plugin_with_a_modules_name_is_rejected()
    {
        _folder.Add("membership");

        Assert.Empty(Run());
        AssertRejected("membership", "The id 'membership' is the name of a module; choose another.");
    }

    [Fact]
    public void Of_two_that_conflict_the_later_is_rejected_whoever_says_so()
    {
        _folder.Add("alpha", manifest: m => m["conflicts"] = new JsonArray("beta")).Add("beta");

        Assert.Equal(["alpha"], Run().Select(p => p.Id));
        AssertRejected("beta", "The plugins 'alpha' and 'beta' are declared to conflict; 'alpha' came first.");
    }

    [Fact]
    public void A_circle_is_rejected_and_the_rest_goes_on()
    {
        _folder.Add("alpha", manifest: m => m["dependencies"] = new JsonObject { ["beta"] = "*" })
            .Add("beta", manifest: m => m["dependencies"] = new JsonObject { ["alpha"] = "*" })
            .Add("gamma");

        Assert.Equal(["gamma"], Run().Select(p => p.Id));
        AssertRejected("alpha", "It and 'beta' wait for each other: dependencies must not form a circle.");
        AssertRejected("beta", "It and 'alpha' wait for each other: dependencies must not form a circle.");
    }

    [Fact]
    public void A_plugin_that_is_switched_off_is_not_loaded_and_takes_its_dependents_with_it()
    {
        _folder.Add("alpha").Add("beta", manifest: m => m["dependencies"] = new JsonObject { ["alpha"] = "*" });

        Assert.Empty(Run("alpha"));
        Assert.Equal(PluginState.Disabled, _registry.All[0].State);
        Assert.Equal(["Plugins:Disabled names it."], _registry.All[0].Problems);
        AssertRejected("beta", "It needs 'alpha', which is disabled.");
    }

    [Fact]
    public void A_plugin_that_throws_in_configure_is_rejected()
    {
        _folder.Add("county", module: """public void ConfigureServices(IServiceCollection services) => throw new InvalidOperationException("No county today.");""");

        Assert.Empty(Run());
        AssertRejected("county", "Its module threw when it registered its services: InvalidOperationException: No county today.");
    }

    [Fact]
    public void A_module_that_is_not_named_like_the_plugin_is_rejected()
    {
        _folder.Add("county", manifest: m => m["id"] = "shire");

        Assert.Empty(Run());
        AssertRejected("shire", "Its module is named 'county'; it must have the plugin's id, 'shire'.");
    }

    [Fact]
    public void A_folder_without_the_assembly_is_rejected()
    {
        _folder.AddManifest("county", PluginFolder.Manifest("county").ToJsonString());

        Assert.Empty(Run());
        AssertRejected("county", "Headless.Plugins.County.dll is missing from the folder.");
    }

    [Fact]
    public void What_is_no_assembly_is_rejected()
    {
        File.WriteAllText(Path.Combine(_folder.AddManifest("county", PluginFolder.Manifest("county").ToJsonString()), "Headless.Plugins.County.dll"), "MZ");

        Assert.Empty(Run());
        AssertRejected("county", "Headless.Plugins.County.dll is no .NET assembly for this platform.");
    }

    [Fact]
    public void A_sensitive_column_that_is_not_declared_is_rejected()
    {
        _folder.Add("county", Profile);

        Assert.Empty(Run());
        AssertRejected(
            "county",
            "It keeps Profile.Diagnosis, which is about persons; declare the column, its purpose and its retention under sensitiveColumns in its manifest.",
            "It keeps Profile.SealedNumber, which is about persons; declare the column, its purpose and its retention under sensitiveColumns in its manifest.");
    }

    [Fact]
    public void Declared_sensitive_columns_are_accepted_and_invented_ones_are_not()
    {
        _folder.Add("county", Profile, m => m["sensitiveColumns"] = Columns("Profile.Diagnosis", "Profile.SealedNumber"))
            .Add("shire", manifest: m => m["sensitiveColumns"] = Columns("Profile.Diagnosis"));

        Assert.Equal(["county"], Run().Select(p => p.Id));
        AssertRejected("shire", "Its manifest declares the sensitive column Profile.Diagnosis, which does not exist.");
    }

    [Fact]
    public void A_plugin_is_loaded_into_a_context_of_its_own_and_shares_the_hosts_types()
    {
        _folder.Add("county");

        var plugin = Assert.Single(Run());

        Assert.Equal("plugin:county", System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(plugin.Assembly)!.Name);
        Assert.Equal("county", plugin.Module.Name);
    }

    [Fact]
    public void Without_the_folder_there_are_no_plugins()
    {
        Assert.Empty(new PluginBoot(Facts, new NothingToSay(), _registry).Run(Path.Combine(_folder.Path, "absent"), []));
        Assert.Empty(_registry.All);
    }

    public void Dispose() => _folder.Dispose();

    private const string Profile = """
        public sealed class Profile : IEntity
        {
            public Guid Id { get; init; }
            [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = "Aid")] public string? Diagnosis { get; init; }
            [Exposed] public string Title { get; init; } = "";
            public byte[] SealedNumber { get; init; } = [];
        }
        """;

    private static readonly HostFacts Facts = new(
        new SemanticVersion(0, 1, 0),
        new Dictionary<string, ModuleFact> { ["membership"] = new(new SemanticVersion(1, 0, 0), "Headless.Membership") });

    private static JsonArray Columns(params string[] columns) =>
        new([.. columns.Select(c => new JsonObject { ["column"] = c, ["purpose"] = "Aid", ["retention"] = "One year" })]);

    private IReadOnlyList<LoadedPlugin> Run(params string[] disabled) => new PluginBoot(Facts, new NothingToSay(), _registry).Run(_folder.Path, disabled);

    private void AssertRejected(string id, params string[] problems)
    {
        var plugin = Assert.Single(_registry.All, p => p.Id == id);
        Assert.Equal(PluginState.Rejected, plugin.State);
        Assert.Equal(problems, plugin.Problems);
    }

    private sealed class NothingToSay : IPluginTrial
    {
        public IReadOnlyList<string> Try(LoadedPlugin candidate, IReadOnlyList<LoadedPlugin> accepted) => [];
    }
}
