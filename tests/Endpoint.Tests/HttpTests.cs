using System.Net;
using System.Text;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

public sealed class HttpTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("text/plain", "{\"query\":\"{ echo }\"}", HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json, not compressed.")]
    [InlineData("application/x-www-form-urlencoded", "query=%7B%20echo%20%7D", HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json, not compressed.")]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "{\"query\":5}", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "{\"query\":\"{ echo }\",\"variables\":[]}", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "{\"query\":\"{ echo }\",\"variables\":{\"a\":1,\"a\":2}}", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    [InlineData("application/json", "{\"query\":\"{ echo }\",\"extensions\":{\"a\":{\"b\":1,\"b\":1}}}", HttpStatusCode.BadRequest, "BAD_REQUEST", "The request is not well formed.")]
    public async Task A_request_that_is_none_is_refused_before_anything_runs(string type, string body, HttpStatusCode status, string code, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal($$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"{{{code}}}"}}]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Requests_come_one_at_a_time()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""[{"query":"{ echo }"},{"query":"{ echo }"}]""", Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"errors":[{"message":"The request is too large: batch may be 1 at most, counting stopped at 2. Make it smaller or split it.","extensions":{"code":"LIMIT_EXCEEDED","limit":"batch","maximum":1,"counted":2}}]}"""),
            (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(false, 2_001)]
    [InlineData(true, 1_001)]
    public async Task A_body_that_is_too_long_is_refused_with_the_figure_at_which_counting_stopped(bool chunked, int counted)
    {
        await using var narrow = new Server(new LibraryServer { Configure = options => options.MaxBodyBytes = 1_000 });
        await narrow.Library.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ echo }"}""".PadRight(2_001), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Add("Accept-Language", "en");
        using var response = await narrow.Library.Http.SendAsync(request);
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, $$$"""{"errors":[{"message":"The body is too long; at most 1000 bytes are taken.","extensions":{"code":"PAYLOAD_TOO_LARGE","limit":"bodyBytes","maximum":1000,"counted":{{{counted}}}}}]}"""),
            (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Another_method_is_refused_and_told_which_one_to_use()
    {
        using var response = await server.Http.PutAsync(new Uri("/graphql", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Chinese_is_sent_as_utf8_and_the_language_follows_the_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("{\"query\":\"{ echo readers { nodes { id } } }\"}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", "fr, zh-Hans;q=0.8, en;q=0.5");
        using var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"echo\":\"你好\"", text, StringComparison.Ordinal);
        Assert.Contains("请先登录。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task The_media_type_decides_what_status_a_bad_document_has(string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("{\"query\":\"{ nothing }\"}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", accept);
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_id_of_another_type_is_refused_wherever_it_stands()
    {
        var branch = (string)(await server.PostAsync("{ branches { nodes { id } } }"))["data"]!["branches"]!["nodes"]![0]!["id"]!;
        var filtered = await server.PostAsync("query($id: ID!) { readers(where: { id: { eq: $id } }) { nodes { id } } }", "/1/", new { id = branch });
        Assert.Equal("INVALID_ID", (string?)filtered["errors"]![0]!["extensions"]!["code"]);
        var renamed = await server.PostAsync("mutation($id: ID!) { renameReader(input: { readerId: $id, name: \"Nobody\" }) { errors { __typename } } }", "/1/", new { id = branch });
        Assert.Equal("INVALID_ID", (string?)renamed["errors"]![0]!["extensions"]!["code"]);
    }
}
