namespace Headless.Clients.Tests;

/// <summary>Each client reads, is refused by a typed error and walks through a list to its end, all against the real server.</summary>
[Collection(nameof(RunningServer))]
public sealed class ClientTests(RunningServer running)
{
    private static readonly string[] s_expected =
    [
        "浙江省总工会",
        "null IdentityTakenError IDENTITY_TAKEN: The identity number and this account belong to different people. Bring your identity card to your union.",
        "11 of 11 in 3 pages, 3301 to 3311",
    ];

    [SkippableTheory]
    [InlineData("apollo.js")]
    [InlineData("urql.js")]
    [InlineData("graphql-request.js")]
    [InlineData("relay.js")]
    [InlineData("codegen.js")]
    public async Task A_client_reads_is_refused_by_a_typed_error_and_pages_to_the_end(string script) =>
        Assert.Equal(s_expected, await NodeScript.RunAsync(script, running.Endpoint, RepositoryFile.Find("schema")));
}
