using System.Text.RegularExpressions;
using Headless.Data;
using Headless.Testing;

namespace Headless.Modules.Tests;

/// <summary>How many SQL statements the README's documents take, finding out who asks among them.</summary>
public sealed partial class ReadmeStatementTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Every_document_takes_so_many_statements(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var readme = await File.ReadAllTextAsync(RepositoryFiles.Find("README.md"));
        var counted = new List<string>();
        foreach (Match document in Documents().Matches(readme))
        {
            var text = document.Groups["document"].Value;
            var token = Token().Match(text) is { Success: true } sent ? sent.Groups["token"].Value : null;
            if (text.Contains("\nquery ", StringComparison.Ordinal) || text.StartsWith("query ", StringComparison.Ordinal))
            {
                using var first = await server.GraphQL.PostAsync(text, token: token);   // what a host reads once
            }

            using var statements = server.RecordRequests();
            using var answer = await server.GraphQL.PostAsync(text, token: token);
            counted.Add($"{Name().Match(text).Groups["name"].Value} {statements.Statements.Count}");
        }

        // As seen on each: providers send the rows of a commit in batches of their own.
        Assert.Equal(["FirstQuery 5", "Members 3", "Refused 1", provider == DatabaseProvider.PostgreSql ? "Apply 8" : "Apply 9", "ApplyAgain 4"], counted);
    }

    [GeneratedRegex("""```graphql\n(?<document>[^`]+)```\s+```json\n""")]
    private static partial Regex Documents();

    [GeneratedRegex("^# Authorization: Bearer (?<token>.+)$", RegexOptions.Multiline)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(query|mutation) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Name();
}
