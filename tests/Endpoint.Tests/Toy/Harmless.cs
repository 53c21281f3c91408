namespace Headless.Endpoint.Tests.Toy;

/// <summary>What no answer to an attack may be or hold.</summary>
internal static class Harmless
{
    private const int MostBytes = 100_000;

    private static readonly string[] s_inside = ["System.", "Microsoft.", "Headless.", "GraphQL.", "Exception", "SELECT ", "Sqlite", "Npgsql", "   at ", ".cs", "/home", "/tmp", "/work"];

    /// <summary>Fails for an answer that is too large or tells of the inside.</summary>
    public static void Check(string answer)
    {
        Assert.True(answer.Length < MostBytes, $"The answer has {answer.Length} characters.");
        Assert.DoesNotContain(s_inside, name => answer.Contains(name, StringComparison.Ordinal));
    }
}
