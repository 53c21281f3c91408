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
        { "brackets", "{ echo(a: " + new string('[', 50_000), "nesting ≤ 64" },
        { "aliases", "{ " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"a{i}: echo")) + " }", "aliases ≤ 200" },
        { "repeated fields", "{ " + string.Join(' ', Enumerable.Repeat("echo", 9_990)) + " }", "fields ≤ 4000" },
        { "doubling fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Query {{ {(i == 29 ? "echo" : $"...F{i + 1} ...F{i + 1}")} }}")), "fields ≤ 4000" },
        { "circular fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }}")), "fragments ≤ 200" },
        { "chained fragments", "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Query {{ echo ...F{i + 1} }}")), "fragments ≤ 200" },
        { "a megabyte", "{ echo } #" + new string('x', 1_000_000), "characters ≤ 100000" },
        { "ten megabytes", "{ echo } #" + new string('x', 10_000_000), "characters ≤ 100000" },
        { "a huge number", "{ branches(first: " + new string('9', 90_000) + ") { nodes { id } } }", "numberLength ≤ 40" },
        { "directives", "{ echo " + string.Concat(Enumerable.Repeat("@include(if: true) ", 300)) + "}", "directives ≤ 200" },
    };

    public static TheoryData<string, string> Bodies => new()
    {
        { "nested variables", "{\"query\":\"{ echo }\",\"variables\":{\"a\":" + new string('[', 50_000) },
        { "a huge number", "{\"query\":\"{ echo }\",\"variables\":{\"a\":" + new string('9', 1_000_000) + "}}" },
        { "a long list", "{\"query\":\"{ echo }\",\"variables\":{\"a\":[" + string.Join(',', Enumerable.Repeat("1", 5_000)) + "]}}" },
        { "a batch of a thousand", "[" + string.Join(',', Enumerable.Repeat("{\"query\":\"{ echo }\"}", 1_000)) + "]" },
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
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"echo":"你好"}}""", (await SendAsync("""{"query":"{ echo }"}""")).Text);
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
