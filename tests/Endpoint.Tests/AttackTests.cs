using System.Net;
using System.Text;
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

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
