using System.Net;
using System.Net.Http.Headers;
using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Export;
using Headless.Engine.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Endpoint.Tests;

public sealed class SchemaTextTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private static readonly Uri s_address = new("/graphql/schema.graphql", UriKind.Relative);

    [Fact]
    public async Task The_schema_can_be_read_as_a_file()
    {
        using var response = await server.Http.GetAsync(s_address);
        Assert.Equal(("text/plain; charset=utf-8", "no-cache"), (response.Content.Headers.ContentType!.ToString(), response.Headers.CacheControl!.ToString()));
        Assert.Equal(SdlPrinter.Print(server.Services.GetRequiredService<SchemaModel>()), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_has_it_is_told_so()
    {
        using var first = await server.Http.GetAsync(s_address);
        using var request = new HttpRequestMessage(HttpMethod.Get, s_address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.StatusCode, await second.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("{ branche { nodes { id } } }", "Cannot query field 'branche' on type 'Query'. Did you mean 'branches'?")]
    [InlineData("{ node(id: \"\") { name } }", "Cannot query field 'name' on type 'Node'. Did you mean to use an inline fragment on 'Branch' or 'Reader'?")]
    [InlineData("{ ... on Reder { id } }", "Unknown type Reder. Did you mean 'Reader'?")]
    public async Task A_mistake_is_answered_with_a_suggestion(string document, string message) =>
        Assert.Equal(message, (string?)(await server.PostAsync(document))["errors"]![0]!["message"]);

    [Fact]
    public async Task Suggestions_are_made_for_the_errors_that_are_sent()
    {
        var mistakes = string.Join(' ', Enumerable.Range(0, 150).Select(i => $"branche{i}"));
        var answer = await server.PostAsync($"{{ {mistakes} }}", language: "en");
        Assert.All(answer["errors"]!.AsArray().Take(19), e => Assert.EndsWith("Did you mean 'branches'?", (string?)e!["message"], StringComparison.Ordinal));
        Assert.Equal("At least 131 more errors are not listed.", (string?)answer["errors"]![19]!["message"]);
    }
}
