using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Headless.Host.Tests.Process;

namespace Headless.Host.Tests.Documents;

/// <summary>Runs what the README says, against the program that it tells one to start.</summary>
public sealed partial class ReadmeTests
{
    private static string Readme { get; } = File.ReadAllText(RepositoryFile.Find("README.md"));

    [Fact]
    public async Task Every_document_has_the_answer_that_stands_below_it()
    {
        using var program = new HostProgram();
        await using var server = await program.StartAsync("Development");
        var pairs = Pairs().Matches(Readme);
        Assert.Equal(5, pairs.Count);
        foreach (Match pair in pairs)
        {
            var document = pair.Groups["document"].Value;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = new StringContent(JsonSerializer.Serialize(new { query = document }), System.Text.Encoding.UTF8, "application/json"),
            };
            foreach (Match header in Headers().Matches(document))
            {
                request.Headers.TryAddWithoutValidation(header.Groups["name"].Value, header.Groups["value"].Value);
            }

            using var response = await server.Http.SendAsync(request);
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal(JsonNode.Parse(pair.Groups["answer"].Value)!.ToJsonString(), answer!.ToJsonString());
        }
    }

    [Fact]
    public async Task Every_command_runs()
    {
        using var program = new HostProgram();
        var commands = Commands().Matches(Readme).Select(c => c.Groups["arguments"].Value).ToList();
        Assert.Equal(5, commands.Count);
        foreach (var command in commands)
        {
            var arguments = Arguments().Matches(command).Select(a => a.Value.Trim('"')).ToArray();
            var (exitCode, output, error) = await program.RunAsync("Development", arguments);
            Assert.Equal((command, 0, ""), (command, exitCode, error));
            Assert.NotEqual("", output);
        }
    }

    [GeneratedRegex("""```graphql\n(?<document>[^`]+)```\s+```json\n(?<answer>[^`]+)```""")]
    private static partial Regex Pairs();

    [GeneratedRegex("""^# (?<name>[A-Za-z-]+): (?<value>.+)$""", RegexOptions.Multiline)]
    private static partial Regex Headers();

    [GeneratedRegex("""^dotnet run --project Host -- (?<arguments>.+)$""", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex("""
        "[^"]*"|\S+
        """)]
    private static partial Regex Arguments();
}
