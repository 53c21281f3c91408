using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

public sealed class NegotiationTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.1, application/json;q=0.9", "application/json")]
    [InlineData("application/graphql-response+json; charset=utf-8", "application/graphql-response+json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json")]
    [InlineData("application/json;q=0.1, */*", "application/graphql-response+json")]
    [InlineData("*/*, application/json;q=0.1", "application/graphql-response+json")]
    [InlineData("application/*;q=0, */*", "text/event-stream")]
    [InlineData("*/*;q=0, application/json", "application/json")]
    [InlineData("application/*, application/json;q=0.5, application/graphql-response+json;q=0.4", "application/json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.5", "application/json")]
    [InlineData("text/event-stream, */*", "text/event-stream")]
    [InlineData("APPLICATION/JSON; profile=x", "application/json")]
    [InlineData("text/event-stream", "text/event-stream")]
    [InlineData("text/html", null)]
    [InlineData("application/json;q=0", null)]
    [InlineData("application/json; charset=utf-16", null)]
    public async Task The_accept_header_decides_the_media_type(string? accept, string? expected)
    {
        using var request = Post("{ echo }", accept);
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(expected is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected ?? "application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept, Accept-Encoding, Accept-Language, Authorization, X-Api-Key, GraphQL-Cost", string.Join(", ", response.Headers.Vary));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", null, HttpStatusCode.OK)]
    [InlineData("application/json; charset=\"UTF-8\"", null, HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "identity", HttpStatusCode.UnsupportedMediaType)]
    public async Task Only_plain_utf8_json_is_read(string type, string? encoding, HttpStatusCode status)
    {
        using var request = Post("{ echo }", null);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        using var response = await server.Http.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_query_may_come_by_get_when_no_foreign_page_can_have_sent_it()
    {
        using var response = await GetAsync("query=" + Uri.EscapeDataString("query A { a: echo } query B($t: Boolean!) { b: echo @include(if: $t) }") + "&operationName=B&variables=" + Uri.EscapeDataString("{\"t\":true}"), preflighted: true);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"b":"你好"}}""", await response.Content.ReadAsStringAsync());

        using var foreign = await GetAsync("query={echo}", preflighted: false);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal("""{"errors":[{"message":"GET 请求须带 GraphQL-Preflight: 1 请求头。","extensions":{"code":"PREFLIGHT_REQUIRED"}}]}""", await foreign.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mutation_never_runs_by_get()
    {
        using var response = await GetAsync("query=" + Uri.EscapeDataString("mutation { renameReader(input: { readerId: \"x\", name: \"y\" }) { errors { __typename } } }"), preflighted: true);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Who_has_the_answer_is_told_so()
    {
        using var first = await GetAsync("query={echo}", preflighted: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={echo}");
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("", await second.Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage Post(string query, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json") };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return request;
    }

    private async Task<HttpResponseMessage> GetAsync(string query, bool preflighted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query);
        if (preflighted)
        {
            request.Headers.Add("GraphQL-Preflight", "1");
        }

        return await server.Http.SendAsync(request);
    }
}
