using System.Net;
using System.Text.Json.Nodes;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>A server that does not describe its schema says nothing about it by other ways either.</summary>
public sealed class ClosedSchemaTests : IAsyncLifetime
{
    private const string General = "The document does not fit the schema.";

    private readonly LibraryServer _server = new() { Configure = _ => { } };

    public static TheoryData<string, string> Mistakes => new()
    {
        { "{ branche { nodes { id } } }", "Cannot query field 'branche' on type 'Query'." },
        { "query { readers(frist: 1) { nodes { id } } }", "Unknown argument 'frist' on field 'readers' of type 'Query'." },
        { "{ echo ... on Reder { id } }", "Unknown type Reder." },
        { "query($a: StringFiltr) { echo }", "Variable 'a' cannot be non-input type 'StringFiltr'." },
        { "{ branches }", General },
        { "{ node { __typename } }", General },
        { "{ ... on Reader { id } }", "Fragment cannot be spread here as objects of type 'Query' can never be of type 'Reader'." },
        { "{ branches { nodes { nam } } }", General },
        { "{ readers(where: { kind: { eq: BOROWER } }) { nodes { id } } }", General },
        { "{ readers(where: { kinds: 1 }) { nodes { id } } }", "Argument 'where' has invalid value. In field 'kinds': Unknown field." },
        { "mutation { renameReader(input: { readerId: \"x\" }) { errors { __typename } } }", General },
        { "query($a: Int) { readers(where: $a) { nodes { id } } }", General },
        { "query($a: Int) { node(id: $a) { id } }", "Variable '$a' of type 'Int' used in position expecting type 'ID!'." },
        { "{ echo(text: { a: 1 }) }", "Argument 'text' has invalid value. Expected type 'String', found {a: 1}." },
        { "{ echo @inclued(if: true) }", "Unknown directive 'inclued'." },
        { "query A($a: Int, $a: Int) { echo }", "There can be only one variable named 'a'" },
        { "query($a: Int) { echo }", "Variable '$a' is never used." },
    };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", "en", "This server does not describe its schema. Use the published schema file.")]
    [InlineData("{ a: __type(name: \"Reader\") { name } }", "zh-CN", "此服务器不公开模式；请使用已发布的模式文件。")]
    [InlineData("query { ...F } fragment F on Query { __schema { types { name } } }", "en", "This server does not describe its schema. Use the published schema file.")]
    public async Task It_refuses_introspection_in_the_callers_language(string document, string language, string message)
    {
        var answer = await _server.PostAsync(document, language: language);
        var error = answer["errors"]!.AsArray().Single()!;
        Assert.Equal(("INTROSPECTION_DISABLED", message), ((string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Null(answer["data"]);
    }

    [Fact]
    public async Task It_still_tells_the_type_of_what_is_returned() =>
        Assert.Equal("""{"data":{"__typename":"Query","branches":{"__typename":"BranchConnection"}}}""", (await _server.PostAsync("{ __typename branches { __typename } }")).ToText());

    [Fact]
    public async Task It_does_not_hand_out_the_file()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        request.Headers.Add("Accept-Language", "en");
        using var response = await _server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"This server does not describe its schema. Use the published schema file.","extensions":{"code":"INTROSPECTION_DISABLED"}}]}""",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Its_errors_name_only_what_the_caller_sent(string document, string message)
    {
        var answer = await _server.PostAsync(document, "/1/", language: "en");
        Assert.Equal(message, (string?)answer["errors"]![0]!["message"]);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.NotNull(answer["errors"]![0]!["locations"]);
        Assert.DoesNotContain("Did you mean", answer.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"readerId":"x"}""", General)]
    [InlineData("""{"readerId":"x","name":"Nobody","kind":"BOROWER"}""", General)]
    [InlineData("""{"readerId":"x","name":"Nobody","nick":"N"}""", "Variable '$input' is invalid. Unrecognized input fields 'nick' for type 'RenameReaderInput'.")]
    [InlineData("""{"readerId":"x","name":null}""", "Variable '$input.name' is invalid. Received a null input for a non-null variable.")]
    public async Task Nor_do_errors_of_variables(string input, string message)
    {
        var answer = await _server.PostAsync(
            "mutation($input: RenameReaderInput!) { renameReader(input: $input) { errors { __typename } } }", "/1/", new { input = JsonNode.Parse(input) }, "en");
        Assert.Equal(message, (string?)answer["errors"]!.AsArray().Single()!["message"]);
    }

    [Fact]
    public async Task The_sentence_is_in_the_callers_language() =>
        Assert.Equal("查询语句与模式不符。", (string?)(await _server.PostAsync("{ branches }", language: "zh-CN"))["errors"]![0]!["message"]);
}
