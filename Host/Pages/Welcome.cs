using System.Globalization;

namespace Headless.Host.Pages;

/// <summary>What a person reads when the host is ready.</summary>
internal static class Welcome
{
    private const string FirstQuery = """{ unionOrganization(code: "33") { name children(first: 3) { nodes { name code } } } }""";

    /// <summary>Writes it.</summary>
    /// <param name="output">Where.</param>
    /// <param name="address">The first address that the host listens on.</param>
    /// <param name="seconds">How long the start took.</param>
    /// <param name="signIns">The demo sign-ins; none outside Development.</param>
    /// <param name="plugins">A line for each plugin.</param>
    public static void Write(TextWriter output, string address, double seconds, IReadOnlyList<DemoSignInView> signIns, IReadOnlyList<string> plugins)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Headless is ready after {seconds:0.0} s: {address}/graphql"));
        foreach (var plugin in plugins)
        {
            output.WriteLine(plugin);
        }

        if (signIns.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Demo sign-ins, synthetic persons of this demo only (send one as the header Authorization):");
            var width = signIns.Max(s => s.Header.Length);
            foreach (var signIn in signIns)
            {
                output.WriteLine($"  {signIn.Header.PadRight(width)}  {signIn.Title.En} / {signIn.Title.Zh}");
            }
        }

        output.WriteLine();
        output.WriteLine("A first query:");
        output.WriteLine($$"""  curl -s {{address}}/graphql -H 'Content-Type: application/json' -d '{"query":"{{FirstQuery.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}'""");
        output.WriteLine();
        output.Flush();
    }
}
