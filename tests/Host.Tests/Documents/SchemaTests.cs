using Headless.Engine.Export;
using Headless.Host.Tests.Process;

namespace Headless.Host.Tests.Documents;

/// <summary>The published schema is the running one.</summary>
public sealed class SchemaTests
{
    private static string Published { get; } = RepositoryFile.Find("schema");

    [Fact]
    public async Task The_published_files_are_what_the_program_exports()
    {
        using var program = new HostProgram();
        var (exitCode, _, error) = await program.RunAsync("Development", "schema", "export", "--out", "contract");
        Assert.Equal((0, ""), (exitCode, error));
        var exported = Files(Path.Combine(program.Folder, "contract"));
        var published = Files(Published);
        Assert.Equal(exported.Keys, published.Keys);
        foreach (var (path, text) in exported)
        {
            Assert.True(text == published[path], $"schema/{path} is not what runs; export it again: dotnet run --project Host -- schema export --out schema/");
        }
    }

    [Fact]
    public async Task No_change_that_is_under_way_breaks_clients()
    {
        using var program = new HostProgram();
        await program.RunAsync("Development", "schema", "export", "--out", "contract");
        var changes = SchemaChanges.Between(
            await File.ReadAllTextAsync(Path.Combine(Published, "schema.graphql")),
            await File.ReadAllTextAsync(Path.Combine(program.Folder, "contract", "schema.graphql")));
        Assert.DoesNotContain(changes, c => c.IsBreaking);
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("operations", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);
}
