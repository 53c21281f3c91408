using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Http.Trusted;

namespace Headless.Endpoint.Tests;

/// <summary>Folders of trusted documents with which no host starts.</summary>
public sealed class TrustedStartTests
{
    [Theory]
    [InlineData("a.json", """{"sha256:0000000000000000000000000000000000000000000000000000000000000000":"{ echo }"}""", "a.json: the id sha256:0000000000000000000000000000000000000000000000000000000000000000 is not the SHA-256 of its text, which is sha256:")]
    [InlineData("apps/a.json", """{"0123456789abcdef0123456789abcdef":"{ echo }"}""", "a.json: the id 0123456789abcdef0123456789abcdef is no SHA-256; let the generator use this algorithm.")]
    [InlineData("a.json", "[1]", "a.json is no manifest: write { \"id\": \"text\" }, or Apollo's { \"operations\": [{ \"id\", \"body\" }] }.")]
    [InlineData("a.json", """{"operations":[{"id":"0"}]}""", "a.json is no manifest: write { \"id\": \"text\" }, or Apollo's { \"operations\": [{ \"id\", \"body\" }] }.")]
    [InlineData("a.json", "{", "a.json is no manifest: write { \"id\": \"text\" }, or Apollo's { \"operations\": [{ \"id\", \"body\" }] }.")]
    [InlineData("a.graphql", "{ echo", "a.graphql: Expected Name, found EOF")]
    [InlineData("a.graphql", "type A { a: Int }", "a.graphql: A request holds operations and fragments only, no type definitions.")]
    public async Task A_file_that_is_not_what_it_should_be_stops_the_start_and_is_named(string name, string text, string problem)
    {
        using var folder = new TrustedFolderOf((name, text));
        await using var server = new Server(folder.Server());
        var refused = await Assert.ThrowsAsync<TrustedDocumentsException>(server.Library.InitializeAsync);
        Assert.Contains(problem, Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_trust_only_what_is_not_there_stops_the_start()
    {
        using var folder = new TrustedFolderOf();
        await using var server = new Server(folder.Server(only: true));
        var refused = await Assert.ThrowsAsync<TrustedDocumentsException>(server.Library.InitializeAsync);
        Assert.Equal(["There are none, and GraphQL:TrustedDocuments:Only is true: no request could be answered."], refused.Problems);
    }
}
