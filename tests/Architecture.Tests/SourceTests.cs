using System.Text.RegularExpressions;

namespace Headless.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int MaxLines = 300;

    private static readonly string[] _ours = ["Host", "Modules", "Plugins", "tests"];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Findings.None(
        Repository.Files("*.cs", _ours)
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (File: f, Repository.Lines(f).Length))
            .Where(f => f.Length > MaxLines)
            .Select(f => $"{f.File}: {f.Length} lines"));

    [Fact]
    public void Nothing_is_left_to_do_and_nothing_names_somebodys_machine() => Findings.None(
        from file in Repository.Files("*.*", _ours).Where(IsText)
        from line in Repository.Lines(file).Select((text, index) => (text, index))
        from banned in Banned().Matches(line.text)
        select $"{file}:{line.index + 1} says {banned.Value}");

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Headless.sln"));

        Assert.NotEmpty(Repository.Projects);
        Assert.All(Repository.Projects, p => Assert.Contains($"\"{p.Replace('/', '\\')}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_is_named_after_nothing_in_particular() => Findings.None(
        from assembly in Repository.Assemblies
        from type in assembly.GetTypes()
        where type.Namespace?.StartsWith("Headless", StringComparison.Ordinal) == true && VagueName().IsMatch(type.Name)   // generated ones are elsewhere
        select type.FullName);

    [Fact]
    public void No_folder_is_named_after_a_kind_of_class() => Findings.None(
        from file in Repository.Files("*.cs", _ours)
        where file.Split('/').Any(part => part is "Helpers" or "Utils" or "Models" or "Services" or "Common" or "Managers")
        select file);

    private static bool IsText(string file) => Path.GetExtension(file) is ".cs" or ".csproj" or ".json" or ".md" or ".js" or ".jsx" or ".css" or ".html" or ".graphql" or ".sql";

    // Spelled so that it does not find itself.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|HAC[K]|XX[X])\b|/(wor[k]|roo[t])/")]
    private static partial Regex Banned();

    [GeneratedRegex("(Helper|Util|Utilitie|Utility|Manager)s?(`[0-9]+)?$")]
    private static partial Regex VagueName();
}
