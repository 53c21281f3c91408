using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphQL.Transport;
using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Errors;
using Headless.Engine.Http;
using Headless.Engine.Http.Trusted;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Endpoint.Tests;

/// <summary>Documents that are sent by their id.</summary>
public sealed class TrustedDocumentTests : IAsyncLifetime, IDisposable
{
    private const string Echo = "query($text: String) { echo(text: $text) }";
    private const string Counted = "subscription { counted(to: 2) }";
    private const string Mine = "query Mine { me { name } readers(orderBy: [{ name: ASC }]) { nodes { name } } }";
    private const string Doubtful = "{ echo nothing }";
    private const int Flood = 5_000;
    private const int Callers = 200;

    private static readonly string EchoId = DocumentId.Of(Echo);

    private readonly TrustedFolderOf _folder = new(
        ("echo.graphql", Echo), ("relay.json", TrustedFolderOf.Manifest(Counted)), ("apps/web/apollo.json", TrustedFolderOf.ApolloManifest(Mine)), ("apps/old.graphql", Doubtful), ("notes.txt", "{"));

    private readonly LibraryServer _server;

    public TrustedDocumentTests() => _server = _folder.Server();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_trusted_document_is_run_by_its_id_with_the_requests_own_variables()
    {
        Assert.Equal("""{"data":{"echo":"a"}}""", await PostAsync(new { documentId = EchoId, variables = new { text = "a" } }));
        Assert.Equal("""{"data":{"echo":"b"}}""", await PostAsync(new { documentId = EchoId.ToUpperInvariant(), variables = new { text = "b" } }));
        Assert.Equal("""{"data":{"echo":"c"}}""", await PostAsync(new { documentId = EchoId, query = Echo, variables = new { text = "c" } }));
        Assert.Equal("""{"data":{"echo":"d"}}""", await PostAsync(new { extensions = new { persistedQuery = new { version = 1, sha256Hash = EchoId["sha256:".Length..] } }, variables = new { text = "d" } }));
        Assert.Equal("""{"data":{"echo":"e"}}""", await GetAsync($"documentId={EchoId}&variables=%7B%22text%22:%22e%22%7D"));
        Assert.Equal("""{"data":{"echo":"你好"}}""", await GetAsync($"extensions=%7B%22persistedQuery%22:%7B%22sha256Hash%22:%22{EchoId["sha256:".Length..]}%22%7D%7D"));
    }

    [Fact]
    public async Task A_trusted_document_is_run_by_its_id_over_a_WebSocket_and_as_a_stream_of_events()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        await socket.SendAsync($$$"""{"id":"a","type":"subscribe","payload":{"documentId":"{{{DocumentId.Of(Counted)}}}"}}""");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"counted":"1"}}}""", await socket.ReadAsync());
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"counted":"2"}}}""", await socket.ReadAsync());
        Assert.Equal("""{"type":"complete","id":"a"}""", await socket.ReadAsync());

        var events = await PostAsync(new { documentId = DocumentId.Of(Counted) }, accept: "text/event-stream");
        Assert.Equal("event: next\ndata: {\"data\":{\"counted\":\"1\"}}\n\nevent: next\ndata: {\"data\":{\"counted\":\"2\"}}\n\nevent: complete\ndata:\n\n", events);
    }

    [Theory]
    [InlineData("en", "No document with this documentId is trusted here. Publish the client's manifest to this server first.")]
    [InlineData("zh-CN", "此服务器没有该编号（documentId）的受信查询文档。请先将客户端的文档清单发布到服务器。")]
    public async Task An_unknown_id_is_refused_with_what_to_do(string language, string message)
    {
        var refused = $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"DOCUMENT_NOT_FOUND"}}]}""";
        foreach (var id in new[] { DocumentId.Of("{ other }"), "sha256:", "md5:1", EchoId["sha256:".Length..] })
        {
            Assert.Equal(refused, await PostAsync(new { documentId = id }, language: language));
        }

        using var socket = await Socket.IntroduceAsync(_server);
        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"documentId":"sha256:0"}}""");
        Assert.Contains("DOCUMENT_NOT_FOUND", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_of_another_text_is_refused_and_one_of_a_text_that_is_not_trusted_registers_nothing()
    {
        Assert.Equal(
            """{"errors":[{"message":"The documentId is not the SHA-256 of query. Send one of them, or two that fit.","extensions":{"code":"DOCUMENT_MISMATCH"}}]}""",
            await PostAsync(new { documentId = EchoId, query = "{ hours }" }));
        Assert.Equal("""{"data":{"hours":"9-17"}}""", await PostAsync(new { documentId = DocumentId.Of("{ hours }"), query = "{ hours }" }));
        Assert.Contains("DOCUMENT_NOT_FOUND", await PostAsync(new { documentId = DocumentId.Of("{ hours }") }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_trusted_documents_run_every_other_text_is_refused()
    {
        await using var closed = new Server(_folder.Server(only: true));
        await closed.Library.InitializeAsync();
        const string Refused = """{"errors":[{"message":"This server runs published documents only. Send the documentId of one.","extensions":{"code":"DOCUMENT_NOT_TRUSTED"}}]}""";
        foreach (var text in new[] { "{ hours }", "{ __schema { queryType { name } } }", "{", "{ echo } ", new string(' ', 200_000) })
        {
            Assert.Equal(Refused, await PostAsync(new { query = text }, closed.Library));
            if (text.Length < 100_000)
            {
                Assert.Equal(Refused, await PostAsync(new { query = text, documentId = DocumentId.Of(text) }, closed.Library));
            }
        }

        Assert.Equal("""{"data":{"echo":"你好"}}""", await PostAsync(new { documentId = EchoId }, closed.Library));
        Assert.Equal("""{"data":{"echo":"你好"}}""", await PostAsync(new { query = Echo }, closed.Library));
        using var socket = await Socket.IntroduceAsync(closed.Library);
        await socket.SubscribeAsync("a", "{ hours }");
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_does_not_fit_the_schema_is_reported_with_its_file_and_the_others_run()
    {
        var reported = Assert.Single(_server.Log);
        Assert.Contains(
            $"The trusted document {DocumentId.Of(Doubtful)} of {Path.Combine("apps", "old.graphql")} does not fit the schema and is skipped: Cannot query field 'nothing' on type 'Query'. (line 1)",
            reported,
            StringComparison.Ordinal);
        var answer = await PostAsync(new { documentId = DocumentId.Of(Doubtful) });
        Assert.Contains("\"code\":\"GRAPHQL_VALIDATION_FAILED\"", answer, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"echo":"你好"}}""", await PostAsync(new { documentId = EchoId }));
    }

    [Fact]
    public async Task A_flood_of_documents_leaves_the_trusted_one_where_it_is_and_each_caller_has_her_own_answer_from_it()
    {
        var documents = _server.Services.GetRequiredService<Documents>();
        var pinned = Take(documents, Mine);
        Assert.True(pinned.IsValid);
        foreach (var chunk in Enumerable.Range(0, Flood).Chunk(Flood / 50))
        {
            var answers = await Task.WhenAll(chunk.Select(i => PostAsync(new { query = $"{{ a{i}: echo }}" })));
            Assert.All(answers.Zip(chunk), a => Assert.Equal($$$"""{"data":{"a{{{a.Second}}}":"你好"}}""", a.First));
        }

        string[] kinds = ["", "self", "/1/11/", "/2/"];
        var seen = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async i => (Kind: kinds[i % 4], Text: await PostAsync(new { documentId = DocumentId.Of(Mine) }, caller: kinds[i % 4]))));
        Assert.Same(pinned.Document, Take(documents, Mine).Document);
        Assert.True(Take(documents, Mine).IsValid);
        var each = seen.GroupBy(s => s.Kind).ToDictionary(g => g.Key, g => g.Select(s => JsonNode.Parse(s.Text)!).Select(n => n["data"]!.ToJsonString() + string.Join(',', Codes(n))).Distinct().Single());
        Assert.Equal("""{"me":null,"readers":null}UNAUTHENTICATED,UNAUTHENTICATED""", each[""]);
        Assert.Equal("""{"me":{"name":"North 1"},"readers":null}FORBIDDEN""", each["self"]);
        Assert.Equal("""{"me":null,"readers":{"nodes":[{"name":"North 1"},{"name":"North 2"},{"name":"North 3"}]}}FORBIDDEN""", each["/1/11/"]);
        Assert.Equal("""{"me":null,"readers":{"nodes":[{"name":"East 1"},{"name":"East 2"},{"name":"East 3"}]}}FORBIDDEN""", each["/2/"]);
    }

    private static TakenDocument Take(Documents documents, string text) =>
        documents.Take(new GraphQLRequest { DocumentId = DocumentId.Of(text) }, Language.English).Document!.Value;

    private static IEnumerable<string?> Codes(JsonNode answer) => (answer["errors"]?.AsArray() ?? []).Select(e => (string?)e!["extensions"]!["code"]);

    private async Task<string> GetAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?{query}");
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await _server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> PostAsync(object body, LibraryServer? server = null, string accept = "application/json", string language = "en", string caller = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Language", language);
        if (caller.Length > 0)
        {
            request.Headers.Add("X-Caller", caller);
        }

        using var response = await (server ?? _server).Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
