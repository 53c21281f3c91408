using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>What somebody sends who means no good. Each is refused with the limit's name, in a small answer.</summary>
public sealed class AttackTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    public static TheoryData<string, string, string> Documents => new()
    {
        { "nesting", "{" + string.Concat(Enumerable.Repeat("branches{nodes{", 3_000)), "nesting ≤ 64" },
        { "fields to fifty thousand levels", string.Concat(Enumerable.Repeat("{a", 50_000)), "nesting ≤ 64" },
        { "objects", "{ echo(text: " + string.Concat(Enumerable.Repeat("{a:", 33_000)), "nesting ≤ 64" },
        { "brackets", "{ echo(a: " + new string('[', 50_000), "nesting ≤ 64" },
        { "aliases", "{ " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"a{i}: echo")) + " }", "aliases ≤ 200" },
        { "repeated fields", "{ " + string.Join(' ', Enumerable.Repeat("echo", 9_990)) + " }", "fields ≤ 4000" },
        { "ten thousand repeated fields", "{ " + string.Join(' ', Enumerable.Repeat("echo", 10_000)) + " }", "tokens ≤ 10000" },
        { "doubling fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Query {{ {(i == 29 ? "echo" : $"...F{i + 1} ...F{i + 1}")} }}")), "fields ≤ 4000" },
        { "circular fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }}")), "fragments ≤ 200" },
        { "two thousand circular fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on Query {{ ...F{(i + 1) % 2_000} }}")), "tokens ≤ 10000" },
        { "chained fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Query {{ echo ...F{i + 1} }}")), "fragments ≤ 200" },
        { "a megabyte", "{ echo } #" + new string('x', 1_000_000), "characters ≤ 100000" },
        { "ten megabytes", "{ echo } #" + new string('x', 10_000_000), "characters ≤ 100000" },
        { "a huge number", "{ branches(first: " + new string('9', 90_000) + ") { nodes { id } } }", "numberLength ≤ 40" },
        { "a huge exponent", "{ branches(first: 1e" + new string('9', 90_000) + ") { nodes { id } } }", "numberLength ≤ 40" },
        { "a long name", "{ " + new string('a', 90_000) + " }", "nameLength ≤ 128" },
        { "spreads", "{ " + string.Concat(Enumerable.Repeat("...F ", 1_001)) + "} fragment F on Query { echo }", "spreads ≤ 1000" },
        { "inline fragments", "{ " + string.Concat(Enumerable.Repeat("... { echo } ", 1_001)) + "}", "spreads ≤ 1000" },
        { "operations", string.Join(' ', Enumerable.Range(0, 51).Select(i => $"query A{i} {{ echo }}")), "operations ≤ 50" },
        { "depth", string.Concat(Enumerable.Repeat("{ a ", 25)) + new string('}', 25), "depth ≤ 24" },
        { "depth through fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 25).Select(i => $"fragment F{i} on Query {{ a {(i == 24 ? "" : $"{{ ...F{i + 1} }}")} }}")), "depth ≤ 24" },
        { "a deep literal", "{ echo(text: " + new string('[', 17) + new string(']', 17) + ") }", "inputDepth ≤ 16" },
        { "a long literal", "{ echo(text: [" + string.Concat(Enumerable.Repeat("1 ", 1_001)) + "]) }", "listItems ≤ 1000" },
        { "introspection in itself", "{ __schema { " + string.Concat(Enumerable.Range(0, 100).Select(i => $"t{i}: types {string.Concat(Enumerable.Repeat("{ fields { type ", 10))}{{ name }} {new string('}', 20)} ")) + "} }", "cost ≤ 5000" },
        { "directives", "{ echo " + string.Concat(Enumerable.Repeat("@include(if: true) ", 300)) + "}", "directives ≤ 200" },
    };

    public static TheoryData<string, string> Bodies => new()
    {
        { "nested variables", "{\"query\":\"{ echo }\",\"variables\":{\"a\":" + new string('[', 50_000) },
        { "a huge number", "{\"query\":\"{ echo }\",\"variables\":{\"a\":" + new string('9', 1_000_000) + "}}" },
        { "nested objects", "{\"query\":\"{ echo }\",\"variables\":" + string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "1" + new string('}', 50_001) },
        { "nested extensions", "{\"query\":\"{ echo }\",\"extensions\":" + new string('[', 50_000) },
        { "nesting alone", new string('[', 50_000) },
        { "a long list", "{\"query\":\"{ echo }\",\"variables\":{\"a\":[" + string.Join(',', Enumerable.Repeat("1", 5_000)) + "]}}" },
        { "a batch of a thousand", "[" + string.Join(',', Enumerable.Repeat("{\"query\":\"{ echo }\"}", 1_000)) + "]" },
        { "a huge exponent", "{\"query\":\"query($a: Int) { branches(first: $a) { nodes { id } } }\",\"variables\":{\"a\":1e999999999}}" },
        { "a number beyond all types", "{\"query\":\"query($a: Int) { branches(first: $a) { nodes { id } } }\",\"variables\":{\"a\":" + new string('9', 40) + "}}" },
        { "a null character in the document", "{\"query\":\"{ echo(text: \\\"\\\\u0000\\\") }\"}" },
        { "half a character in the document", "{\"query\":\"{ echo(text: \\\"\\\\ud800\\\") }\"}" },
        { "halves of characters in the wrong order", "{\"query\":\"{ echo(text: \\\"\\\\udc00\\\\ud800\\\") }\"}" },
        { "a null character between words", "{\"query\":\"{ echo \\u0000 }\"}" },
        { "a raw null character", "{\"query\":\"{ echo }\0\"}" },
        { "a null character", "{\"query\":\"{ echo }\",\"variables\":{\"a\":\"\\u0000\"}}" },
        { "half a character", "{\"query\":\"{ echo }\",\"variables\":{\"a\":\"\\ud800\"}}" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_beyond_a_limit_is_refused_and_the_next_caller_is_served(string title, string document, string limit)
    {
        var (status, text) = await SendAsync(new JsonObject { ["query"] = document }.ToJsonString());
        var error = JsonNode.Parse(text)!["errors"]!.AsArray().Single()!;
        var extensions = error["extensions"]!;
        Assert.Equal((title, HttpStatusCode.OK, "LIMIT_EXCEEDED", limit), (title, status, (string?)extensions["code"], $"{extensions["limit"]} ≤ {extensions["maximum"]}"));
        Harmless.Check(text);
        Assert.True((long)extensions["counted"]! > (long)extensions["maximum"]!, text);
        Assert.Equal(
            $"The request is too large: {extensions["limit"]} may be {extensions["maximum"]} at most, counting stopped at {extensions["counted"]}. Make it smaller or split it.", (string?)error["message"]);
        Assert.Equal("""{"data":{"echo":"你好"}}""", (await SendAsync("""{"query":"{ echo }"}""")).Text);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_beyond_a_limit_is_refused_and_the_next_caller_is_served(string title, string body)
    {
        var (_, text) = await SendAsync(body);
        Assert.True(text.Length < 500 && text.Contains("\"errors\"", StringComparison.Ordinal) && !text.Contains("\"data\"", StringComparison.Ordinal), $"{title}: {text}");
        Harmless.Check(text);
        Assert.Equal("""{"data":{"echo":"你好"}}""", (await SendAsync("""{"query":"{ echo }"}""")).Text);
    }

    public static TheoryData<string, string> Echoes => new()
    {
        { "a variable", Request("query($n: Int) { branches(first: $n) { nodes { id } } }", new { n = new string('x', 1_000_000) }) },
        { "an enum's variable", Request("query($k: ReaderKind!) { readers(where: { kind: { eq: $k } }) { nodes { id } } }", new { k = new string('X', 1_000_000) }) },
        { "a variable that is a list", Request("query($n: Int) { branches(first: $n) { nodes { id } } }", new { n = Enumerable.Repeat("x", 900) }) },
        { "an unknown field of a variable", Request("mutation($i: RenameReaderInput!) { renameReader(input: $i) { errors { __typename } } }", new { i = new Dictionary<string, int> { [new string('x', 1_000_000)] = 1 } }) },
        { "a literal", Request($"{{ branches(first: \"{new string('x', 90_000)}\") {{ nodes {{ id }} }} }}") },
        { "a literal of Chinese", Request($"{{ branches(first: \"{new string('工', 90_000)}\") {{ nodes {{ id }} }} }}") },
        { "a default", Request($"query($n: Int = \"{new string('x', 90_000)}\") {{ branches(first: $n) {{ nodes {{ id }} }} }}") },
        { "an operation's name", JsonSerializer.Serialize(new { query = "query A { echo } query B { echo }", operationName = new string('x', 1_000_000) }) },
        { "a name for each of many errors", Request($"query {new string('A', 128)} {{ {string.Concat(Enumerable.Range(0, 200).Select(i => $"{new string('b', 120)}{i:000}: echo(text: ${new string('c', 120)}{i:000}) "))} }}") },
        { "keys on the way to an error", Request("{ " + new string('a', 128) + ": branches { " + new string('b', 128) + ": nodes { " + string.Concat(Enumerable.Range(0, 20).Select(i => $"{new string('c', 120)}{i:000}: leak ")) + "} } }") },
        { "circles of fragments", Request("{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"fragment F{i} on Query {{ echo {string.Concat(Enumerable.Range(0, 5).Select(j => $"...F{(i + 1 + (j * 37)) % 200} "))} }}"))) },
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task What_an_error_says_back_is_short(string title, string body)
    {
        var (_, text) = await SendAsync(body);
        Assert.True(text.Contains("\"errors\"", StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(text) < 40_000, $"{title}: {text.Length}");
        Harmless.Check(text);
    }

    [Fact]
    public async Task A_character_of_two_halves_and_an_escaped_one_are_text()
    {
        Assert.Equal("""{"data":{"echo":"😀A"}}""", (await SendAsync("""{"query":"{ echo(text: \"\\ud83d\\ude00\\u0041\") }"}""")).Text);
    }

    [Fact]
    public async Task A_chain_of_fragments_of_thirty_kilobytes_that_is_within_the_limits_is_answered()
    {
        const int Links = 190;
        var name = new string('x', 120);
        var chain = "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, Links).Select(i => $"fragment F{(i == 0 ? "0" : name + i)} on Query {{ echo {(i == Links - 1 ? "" : $"...F{name}{i + 1}")} }}"));
        Assert.InRange(chain.Length, 30_000, 100_000);
        Assert.Equal("""{"data":{"echo":"你好"}}""", (await SendAsync(new JsonObject { ["query"] = chain }.ToJsonString())).Text);
    }

    [Theory]
    [InlineData("{ __typename } extend type Query { a: Int }")]
    [InlineData("{ __typename } type A { a: Int }")]
    [InlineData("{ __typename } directive @a on FIELD")]
    [InlineData("schema { query: A } { __typename }")]
    public async Task Definitions_of_types_are_not_executed(string document)
    {
        var text = (await SendAsync(new JsonObject { ["query"] = document }.ToJsonString())).Text;
        Assert.Contains("\"code\":\"NOT_EXECUTABLE\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_errors_twenty_are_sent_and_the_last_counts_the_rest()
    {
        var document = "{ " + string.Join(' ', Enumerable.Range(0, 199).Select(i => $"a{i}: nothing{i}")) + " }";
        var (_, text) = await SendAsync(new JsonObject { ["query"] = document }.ToJsonString());
        var errors = JsonNode.Parse(text)!["errors"]!.AsArray();
        Assert.Equal(20, errors.Count);
        Assert.Equal(("TOO_MANY_ERRORS", "At least 180 more errors are not listed."), ((string?)errors[19]!["extensions"]!["code"], (string?)errors[19]!["message"]));
        Assert.True(text.Length < 100_000);
    }

    [Theory]
    [InlineData("query(", "$a{0}: Nothing{0} ", ") { __typename }", 2_000)]
    [InlineData("{ ", "nothing{0} ", "}", 3_900)]
    public async Task The_search_for_errors_ends_at_two_hundred(string before, string each, string after, int count)
    {
        var document = before + string.Concat(Enumerable.Range(0, count).Select(i => each.Replace("{0}", $"{i}", StringComparison.Ordinal))) + after;
        var (_, text) = await SendAsync(new JsonObject { ["query"] = document }.ToJsonString());
        var errors = JsonNode.Parse(text)!["errors"]!.AsArray();
        Assert.Equal((20, "TOO_MANY_ERRORS"), (errors.Count, (string?)errors[19]!["extensions"]!["code"]));
        Assert.InRange((int)errors[19]!["extensions"]!["count"]!, 181, 190);
    }

    private static string Request(string query, object? variables = null) => JsonSerializer.Serialize(new { query, variables });

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
