using System.IO.Compression;
using System.Net;
using System.Text;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

public sealed class CompressionTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const string Long = "{ __schema { types { name description fields { name description } } } }";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0.1, gzip", "gzip")]
    public async Task A_long_answer_is_packed_as_the_client_takes_it(string accepted, string expected)
    {
        var plain = await (await SendAsync(Long, null)).Content.ReadAsByteArrayAsync();
        using var packed = await SendAsync(Long, accepted);
        Assert.Equal([expected], packed.Content.Headers.ContentEncoding);
        Assert.Equal("Accept, Accept-Encoding, Accept-Language, Authorization, X-Api-Key, GraphQL-Cost", string.Join(", ", packed.Headers.Vary));
        var bytes = await packed.Content.ReadAsByteArrayAsync();
        Assert.InRange(bytes.Length, 100, plain.Length / 3);
        using Stream body = new MemoryStream(bytes);
        using Stream unpacked = expected == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var copy = new MemoryStream();
        await unpacked.CopyToAsync(copy);
        Assert.Equal(plain, copy.ToArray());
    }

    [Theory]
    [InlineData("{ echo }", "br", "application/json")]
    [InlineData(Long, "identity", "application/json")]
    [InlineData(Long, null, "application/json")]
    [InlineData("subscription { counted(to: 5) }", "gzip, br", "text/event-stream")]
    public async Task Short_answers_and_streams_are_not_packed(string query, string? accepted, string type)
    {
        using var response = await SendAsync(query, accepted, type);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_request_is_refused_without_unpacking_it(string encoding)
    {
        // Ten million spaces in ten thousand bytes.
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("""{"query":"{ echo }"}""" + new string(' ', 10_000_000)));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add(encoding);
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"Send the request as application/json, not compressed.","extensions":{"code":"UNSUPPORTED_MEDIA_TYPE"}}]}""", await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string query, string? accepted, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", type);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        return await server.Http.SendAsync(request);
    }
}
