using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>What an operation may cost is reckoned with its variables and page sizes before its first field.</summary>
public sealed class CostTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("{ echo }", 1)]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ __schema { queryType { name } } }", 0)]
    [InlineData("{ __schema { directives { name args { name } } } }", 1)]
    [InlineData("{ branches { nodes { id name } } }", 1 + 20)]
    [InlineData("{ branches(first: 5) { nodes { name } totalCount { value } } }", 1 + 5 + 1)]
    [InlineData("{ branches(last: 5) { edges { cursor node { loudName } } } }", 1 + (5 * (1 + 1)))]
    [InlineData("{ branches(first: 5) { nodes { readers(first: 10) { nodes { name } } } } }", 1 + (5 * (1 + 1 + 10)))]
    [InlineData("query($n: Int = 7) { branches(first: $n) { nodes { name } } }", 1 + 7)]
    [InlineData("{ ...A ...B } fragment A on Query { branches(first: 5) { nodes { loudName } } } fragment B on Query { branches(first: 5) { nodes { loudName name } } }", 1 + (5 * (1 + 1)))]
    [InlineData("{ a: echo b: echo ... on Query { a: echo } }", 2)]
    [InlineData("query($no: Boolean = false) { echo branches @include(if: $no) { nodes { id } } b: branches @skip(if: true) { nodes { id } } }", 1)]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", 1 + 3)]
    [InlineData("{ nodes(ids: [\"a\", \"b\"]) { id ... on Branch { loudName readers(first: 10) { nodes { name } } } ... on Reader { phoneMasked } } }", 1 + (2 * (1 + 1 + 1 + 10)))]
    [InlineData("{ nodes(ids: [\"a\"]) { ... on Node { ... on Branch { loudName } } ... on Branch { loudName } ... on Reader { a: phoneMasked b: phoneMasked } } }", 1 + (1 + 2))]
    [InlineData("{ nodes(ids: [\"a\"]) { ... on Branch { x: readers(first: 1) { nodes { name } } } ... on Branch { x: readers(first: 1) { nodes { phoneMasked } } } ... on Reader { phoneMasked } } }", 1 + (1 + 1 + (1 + 1)))]
    [InlineData("{ echo ... @defer { branches(first: 5) { nodes @stream { loudName } } } }", 1 + 1 + (5 * (1 + 1)))]
    public async Task A_field_costs_a_call_a_row_costs_one_and_both_count_as_often_as_they_stand_there(string document, long cost)
    {
        var (_, answer) = await SendAsync(document);
        var report = answer["extensions"]!["cost"]!;
        Assert.Equal((cost, 5000), ((long)report["requested"]!, (long)report["maximum"]!));
        Assert.InRange((long)report["remaining"]!, 1, 1_000_000);
    }

    [Fact]
    public async Task Variables_count_with_what_they_are()
    {
        const string document = "query($n: Int!) { branches(first: $n) { nodes { readers(first: 100) { nodes { name } } } } }";
        Assert.Equal(1 + (3 * (1 + 1 + 100)), (long)(await SendAsync(document, new { n = 3 })).Answer["extensions"]!["cost"]!["requested"]!);
        using var statements = server.Statements.Observe();
        var (status, refused) = await SendAsync(document, new { n = 100 });
        Assert.Equal(
            (HttpStatusCode.BadRequest, """[{"message":"The request is too large: cost may be 5000 at most, counting stopped at 10201. Make it smaller or split it.","extensions":{"code":"LIMIT_EXCEEDED","limit":"cost","maximum":5000,"counted":10201}}]"""),
            (status, refused["errors"]!.ToJsonString()));
        Assert.Null(refused["data"]);
        Assert.Empty(statements.Statements);
    }

    [Fact]
    public async Task Who_is_signed_in_may_spend_more()
    {
        const string document = "{ branches(first: 100) { nodes { readers(first: 100) { nodes { name } } } } }";
        Assert.Equal("""{"requested":10201,"maximum":20000,"remaining":989799}""", (await SendAsync(document, caller: "self")).Answer["extensions"]!["cost"]!.ToJsonString());
    }

    [Fact]
    public async Task Whatever_is_nested_counting_ends()
    {
        var document = "query($n: Int = 2147483647) { branches(first: $n) { nodes { readers(first: $n) { nodes { branch { readers(first: $n) { nodes { name } } } } } } } }";
        var (_, answer) = await SendAsync(document, caller: "self");
        Assert.Equal(("cost", 1_000_000_000), ((string?)answer["errors"]![0]!["extensions"]!["limit"], (long)answer["errors"]![0]!["extensions"]!["counted"]!));
    }

    [Fact]
    public async Task Nothing_is_reported_unless_it_is_asked_for() =>
        Assert.Equal("""{"data":{"echo":"你好"}}""", (await server.PostAsync("{ echo }")).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(string query, object? variables = null, string? caller = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json") };
        request.Headers.Add("GraphQL-Cost", "report");
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Headers.Add("Accept-Language", "en");
        if (caller is not null)
        {
            request.Headers.Add("X-Caller", caller);
        }

        using var response = await server.Http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
