using System.Net;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

public sealed class CacheControlTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("{ hours }", null, "public, max-age=600", true)]
    [InlineData("{ hours __typename }", null, "public, max-age=600", true)]
    [InlineData("{ hours longestOpen { name loudName } }", null, "public, max-age=60", true)]
    [InlineData("query { ...F } fragment F on Query { hours ... { longestOpen { name } } }", null, "public, max-age=60", true)]
    [InlineData("{ hours greeting }", null, "private, max-age=30", true)]
    [InlineData("{ hours }", "self", "private, max-age=600", true)]
    [InlineData("{ hours echo }", null, "private, no-cache", true)]
    [InlineData("{ __typename }", null, "private, no-cache", true)]
    [InlineData("{ __schema { queryType { name } } }", null, "private, no-cache", true)]
    [InlineData("{ hours me { name } }", "self", "private, no-store", false)]
    [InlineData("{ hours longestOpen { readers(first: 1) { nodes { name } } } }", "/1/", "private, no-store", false)]
    [InlineData("{ hours broken }", null, "private, no-store", false)]
    [InlineData("{ nothing }", null, "private, no-store", false)]
    public async Task The_smallest_hint_holds_and_what_needs_a_permission_is_never_kept(string query, string? caller, string expected, bool hasTag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));
        request.Headers.Add("GraphQL-Preflight", "1");
        if (caller is not null)
        {
            request.Headers.Add("X-Caller", caller);
        }

        using var response = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((expected, hasTag), (response.Headers.NonValidated["Cache-Control"].ToString(), response.Headers.ETag is not null));
    }

    [Fact]
    public async Task What_comes_by_post_is_never_kept()
    {
        using var response = await server.Http.PostAsync(new Uri("/graphql", UriKind.Relative), new StringContent("""{"query":"{ hours }"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal("private, no-store", response.Headers.NonValidated["Cache-Control"].ToString());
    }
}
