using Headless.Engine.Export;
using Headless.Host.Tests.Process;

namespace Headless.Host.Tests.Documents;

/// <summary>The published schema is the running one.</summary>
public sealed class SchemaTests
{
    private static readonly SortedDictionary<string, string> s_published = Files(RepositoryFile.Find("schema"));

    [SkippableFact]
    public async Task The_published_files_are_what_the_program_exports()
    {
        using var program = new HostProgram();
        var exported = await ExportAsync(program);
        Skip.If(exported.Count < s_published.Count, "The published schema is that of the host with its plugin, which is not in the plugins' folder.");
        Assert.Equal(exported.Keys, s_published.Keys);
        foreach (var (path, text) in exported)
        {
            Assert.True(text == s_published[path], $"schema/{path} is not what runs; export it again: dotnet run --project Host -- schema export --out schema/");
        }
    }

    [Fact]
    public async Task A_plugin_adds_to_the_schema_of_the_modules_and_breaks_nothing_in_it()
    {
        using var program = new HostProgram();
        var exported = await ExportAsync(program, "--Plugins:Folder=none");
        Assert.Equal(["modules/longyou.graphql"], s_published.Keys.Except(exported.Keys));
        Assert.Empty(exported.Keys.Except(s_published.Keys));
        var changes = SchemaChanges.Between(exported["schema.graphql"], s_published["schema.graphql"]);
        Assert.NotEmpty(changes);
        Assert.DoesNotContain(changes, c => c.IsBreaking);
    }

    [SkippableFact]
    public async Task No_change_that_is_under_way_breaks_clients()
    {
        using var program = new HostProgram();
        var exported = await ExportAsync(program);
        Skip.If(exported.Count < s_published.Count, "Clients were promised the plugin's fields too, and the plugin is not in the plugins' folder.");
        Assert.DoesNotContain(SchemaChanges.Between(s_published["schema.graphql"], exported["schema.graphql"]), c => c.IsBreaking);
    }

    private static async Task<SortedDictionary<string, string>> ExportAsync(HostProgram program, params string[] settings)
    {
        var (exitCode, _, error) = await program.RunAsync("Development", ["schema", "export", "--out", "contract", .. settings]);
        Assert.Equal((0, ""), (exitCode, error));
        return Files(Path.Combine(program.Folder, "contract"));
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("operations", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);
}
