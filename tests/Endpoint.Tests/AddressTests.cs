using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Http.Addresses;
using Headless.Engine.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Endpoint.Tests;

public sealed class AddressTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private static readonly Uri Box = new("/library/boxes/A%207?note=fragile&note=second", UriKind.Relative);

    [Fact]
    public async Task A_request_arrives_whole_and_its_answer_goes_out_whole()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Box) { Content = new StringContent("十五", Encoding.UTF8) };
        request.Headers.Add("X-Label", ["one", "two"]);
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("A 7|fragile|one, two|十五", await response.Content.ReadAsStringAsync());
        Assert.Equal("/library/boxes/1", response.Headers.Location!.OriginalString);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData(16, false, HttpStatusCode.Created)]
    [InlineData(17, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(16, true, HttpStatusCode.Created)]
    [InlineData(17, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(500_000, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_that_is_too_long_is_refused_before_the_endpoint_runs(int bytes, bool chunked, HttpStatusCode expected)
    {
        var before = server.Shelves.Calls;
        using var request = new HttpRequestMessage(HttpMethod.Put, Box) { Content = new StreamContent(new MemoryStream(new byte[bytes])) };
        request.Headers.Add("X-Label", "x");
        request.Headers.Add("Accept-Language", "en");
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Created ? 1 : 0, server.Shelves.Calls - before);
        if (expected == HttpStatusCode.RequestEntityTooLarge)
        {
            Assert.Equal(
                """{"errors":[{"message":"The body is too long; at most 16 bytes are taken.","extensions":{"code":"PAYLOAD_TOO_LARGE"}}]}""",
                await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Another_method_is_refused_and_told_which_ones_there_are()
    {
        using var response = await server.Http.PostAsync(Box, new StringContent("x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["DELETE", "PUT"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_exception_is_one_opaque_error_whose_number_is_in_the_log()
    {
        using var response = await server.Http.DeleteAsync(new Uri("/library/boxes/broken", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        var extensions = JsonNode.Parse(text)!["errors"]![0]!["extensions"]!;
        Assert.Equal("INTERNAL", (string?)extensions["code"]);
        var line = Assert.Single(server.Log);
        Assert.StartsWith($"Unexpected failure {extensions["correlationId"]} ", line, StringComparison.Ordinal);
        Assert.Contains("secret internals", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_is_wrong_and_no_content_is_no_content()
    {
        using var refused = await server.Http.DeleteAsync(new Uri("/library/boxes/taken", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("""{"errors":[{"message":"名字 taken 已被使用。","extensions":{"code":"NAME_TAKEN"}}]}""", await refused.Content.ReadAsStringAsync());
        using var gone = await server.Http.DeleteAsync(new Uri("/library/boxes/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(0, gone.Content.Headers.ContentLength ?? 0);
    }

    [Fact]
    public async Task A_refusal_may_have_a_status_of_its_own()
    {
        using var refused = await server.Http.DeleteAsync(new Uri("/library/boxes/gone", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
        Assert.Equal("""{"errors":[{"message":"名字 gone 已被使用。","extensions":{"code":"NAME_TAKEN"}}]}""", await refused.Content.ReadAsStringAsync());
        Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());
    }

    [Fact]
    public void Two_owners_at_one_address_are_both_named()
    {
        var mine = typeof(LibraryModule).Assembly;
        var found = HttpAddresses.Find(
            [new(new Owner("library", OwnerKind.Module), mine), new(new Owner("county", OwnerKind.Plugin), mine, "county")],
            new ServiceCollection().AddSingleton<Shelves>().AddScoped<FillBox>().AddScoped<EmptyBox>().BuildServiceProvider(),
            []);
        Assert.Equal(["DELETE /library/boxes/{id}", "PUT /library/boxes/{box}"], found.All.Select(a => a.ToString()));
        Assert.Equal(
            [
                "DELETE /library/boxes/{id} (module 'library' and plugin 'county'): two endpoints answer at this address; rename the later one.",
                "PUT /library/boxes/{box} (module 'library' and plugin 'county'): two endpoints answer at this address; rename the later one.",
            ],
            found.Problems.Select(p => p.ToString()));
        Assert.All(found.Problems, p => Assert.Equal("county", p.Blamed.Name));
    }

    [Fact]
    public void What_is_the_hosts_own_or_no_address_at_all_is_refused()
    {
        var services = new ServiceCollection().AddSingleton<Shelves>().AddScoped<FillBox>().BuildServiceProvider();
        var found = HttpAddresses.Find([new(new Owner("library", OwnerKind.Module), typeof(LibraryModule).Assembly)], services, ["LIBRARY"]);
        Assert.Empty(found.All);
        Assert.Equal("EmptyBox (module 'library'): this endpoint cannot be made: No service for type 'Headless.Endpoint.Tests.Toy.EmptyBox' has been registered.", found.Problems[0].ToString());
        Assert.Equal("PUT /library/boxes/{box} (the engine and module 'library'): /library is the host's own; begin with the module's name.", found.Problems[1].ToString());
    }
}
