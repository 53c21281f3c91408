using System.Text.RegularExpressions;

namespace Headless.Architecture.Tests;

/// <summary>The page of catalogue codes and the code that names them say the same.</summary>
public sealed partial class CatalogueTests
{
    private const string Page = "Modules/CATALOGUE.md";

    private static readonly IReadOnlySet<string> _used = Repository.Files("*.cs", "Host", "Modules", "Plugins")
        .Concat(Repository.Files("*.md", "Host", "Modules", "Plugins").Where(f => f != Page))
        .SelectMany(f => Repository.Lines(f).Select(line => f.EndsWith(".cs", StringComparison.Ordinal) ? Comment().Match(line).Value : line))
        .SelectMany(text => Code().Matches(text).Select(m => m.Value))
        .ToHashSet();

    private static readonly IReadOnlyList<string> _listed = [.. Repository.Lines(Page).Select(line => Row().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_code_that_the_sources_name_is_on_the_page()
    {
        Assert.Contains("H15", _used);
        Findings.None(_used.Except(_listed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_on_the_page_is_named_by_the_sources() => Findings.None(_listed.Except(_used));

    [Fact]
    public void The_page_lists_each_code_once_and_in_order() => Assert.Equal(_listed.Distinct().Order(StringComparer.Ordinal), _listed);

    // Codes stand in comments; strings hold number formats and the like.
    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(CS|DH|DQ|FH|G|H|HG|HS|JB|JD|JH|JJ|JN|K|LD|LH|LS|LY|NB|P|PJ|QY|QZ|SM|SX|WY|WZ|YC|YZ|ZN)[0-9]{2}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| ([A-Z]{1,2}[0-9]{2}) \|")]
    private static partial Regex Row();
}
