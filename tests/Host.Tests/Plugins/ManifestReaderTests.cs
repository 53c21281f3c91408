using System.Text.Json.Nodes;
using Headless.Plugins.Manifests;

namespace Headless.Host.Tests.Plugins;

public sealed class ManifestReaderTests : IDisposable
{
    private readonly PluginFolder _folder = new();

    [Fact]
    public void A_whole_manifest_is_read()
    {
        var json = PluginFolder.Manifest("county");
        json["dependencies"] = new JsonObject { ["membership"] = ">=1.0.0" };
        json["conflicts"] = new JsonArray("other");
        json["permissions"] = new JsonArray("county.read");
        json["sensitiveColumns"] = new JsonArray(new JsonObject { ["column"] = "Profile.Health", ["purpose"] = "Aid", ["retention"] = "Three years after the last payment" });

        var (manifest, problems) = Read(json.ToJsonString());

        Assert.Empty(problems);
        Assert.Equal(("county", "1.0.0", "county", "330825"), (manifest!.Id, manifest.Version.ToString(), manifest.Prefix, manifest.Organization));
        Assert.Equal(">=1.0.0", manifest.Dependencies["membership"].Text);
        Assert.Equal(["other"], manifest.Conflicts);
        Assert.Equal(["county.read"], manifest.Permissions);
        Assert.Equal([new SensitiveColumn("Profile.Health", "Aid", "Three years after the last payment")], manifest.SensitiveColumns);
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var (manifest, problems) = Read("""
            {
              "id": "Big County", "version": "1.0-beta", "sdk": "newest", "assembly": "../evil", "prefix": "big_county",
              "dependencies": { "membership": 1 }, "conflicts": "none", "permissions": ["county.read"],
              "sensitiveColumns": [{ "column": "Health", "purpose": "Aid", "keep": "for ever" }], "sdkVersion": "1"
            }
            """);

        Assert.Null(manifest);
        Assert.Equal(
        [
            "id is \"Big County\": lower case letters, digits and hyphens, beginning with a letter.",
            "version is \"1.0-beta\": a version such as 1.0.0.",
            "title is missing: what the plugin is, for people.",
            "sdk is \"newest\": versions of the Sdk, such as >=0.1.0 <0.2.0.",
            "assembly is \"../evil\": the name of the plugin's assembly without .dll.",
            "prefix is \"big_county\": lower case letters and digits, beginning with a letter.",
            "dependencies.membership must be a range of versions, such as >=1.0.0, or *.",
            "conflicts must be a list of texts.",
            "organization is missing: the code of the union organization that answers for the plugin.",
            "contact is missing: the office that answers for the plugin.",
            "sensitiveColumns[0].column is \"Health\": the entity's and the property's name, such as AssistanceProfile.HealthBand.",
            "sensitiveColumns[0].retention is missing: how long the column is kept, and from when.",
            "sensitiveColumns[0].keep is not a key of the manifest; the keys are column, purpose, retention.",
            "sdkVersion is not a key of the manifest; the keys are id, version, title, sdk, assembly, prefix, dependencies, conflicts, permissions, organization, contact, sensitiveColumns.",
            "permissions has \"county.read\": a plugin's permissions begin with its id, Big County.",
        ], problems);
    }

    [Theory]
    [InlineData("{", "plugin.json is not JSON: line 1, byte 2.")]
    [InlineData("[]", "plugin.json must be a JSON object.")]
    public void What_is_no_manifest_is_said_in_one_line(string text, string problem) => Assert.Equal([problem], Read(text).Problems);

    [Fact]
    public void A_folder_without_a_manifest_is_said() =>
        Assert.Equal(["plugin.json is missing from the folder."], ManifestReader.Read(_folder.Path).Problems);

    public void Dispose() => _folder.Dispose();

    private (PluginManifest? Manifest, IReadOnlyList<string> Problems) Read(string json) => ManifestReader.Read(_folder.AddManifest("one", json));
}
