namespace Headless.Architecture.Tests;

/// <summary>What a rule found; the report names every finding in full.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string?> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
