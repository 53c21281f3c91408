using System.Reflection;
using System.Text.Json;
using Headless.Plugins.Longyou;
using Headless.Plugins.Longyou.Assistance;
using Headless.Sdk;
using Xunit;

namespace Headless.Longyou.Tests;

public sealed class DropInFolderTests
{
    private static readonly string s_folder = Path.Combine(Root(), "artifacts", "plugins", "longyou");

    [Fact]
    public void The_folder_holds_the_plugin_and_nothing_of_the_host() =>
        Assert.Equal(
            [
                "Headless.Plugins.Longyou.deps.json",
                "Headless.Plugins.Longyou.dll",
                "Headless.Plugins.Longyou.pdb",
                "Headless.Plugins.Longyou.xml",
                "plugin.json",
            ],
            Directory.EnumerateFileSystemEntries(s_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(s_folder, f)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_manifest_names_the_assembly_its_version_and_its_module()
    {
        var manifest = Manifest();
        var assembly = typeof(LongyouModule).Assembly.GetName();

        Assert.Equal(assembly.Name, manifest.GetProperty("assembly").GetString());
        Assert.Equal(assembly.Version!.ToString(3), manifest.GetProperty("version").GetString());
        Assert.Equal(new LongyouModule().Name, manifest.GetProperty("id").GetString());
        Assert.Equal("330825", manifest.GetProperty("organization").GetString());
    }

    [Fact]
    public void The_manifest_asks_for_the_permissions_that_the_code_has()
    {
        var permissions = typeof(LongyouPermissions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(permissions, Manifest().GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!));
    }

    [Fact]
    public void The_manifest_declares_every_sensitive_column_with_purpose_and_retention()
    {
        var sensitive = typeof(AssistanceProfile).GetProperties()
            .Where(p => p.GetCustomAttribute<ExposedAttribute>() is { Sensitivity: >= Sensitivity.Personal })
            .Select(p => $"AssistanceProfile.{p.Name}");
        var declared = Manifest().GetProperty("sensitiveColumns").EnumerateArray().ToList();

        Assert.Equal(sensitive.Order(StringComparer.Ordinal), declared.Select(c => c.GetProperty("column").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(declared, c => Assert.NotEqual("", c.GetProperty("purpose").GetString()));
        Assert.All(declared, c => Assert.NotEqual("", c.GetProperty("retention").GetString()));
    }

    private static JsonElement Manifest() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(s_folder, "plugin.json"))).RootElement;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Headless.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Headless.sln was not found above the tests.");
        }

        return folder;
    }
}
