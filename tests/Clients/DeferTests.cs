namespace Headless.Clients.Tests;

/// <summary>Answers in parts, by a client that speaks their format, against the real server.</summary>
[Collection(nameof(RunningServer))]
public sealed class DeferTests(RunningServer running)
{
    [SkippableFact]
    public async Task Apollo_Client_shows_the_first_part_before_the_deferred_and_streamed_ones_and_comes_to_the_whole_answer() => Assert.Equal(
        ["first: __typename id name", "at last: 4 of 11"],
        await NodeScript.RunAsync("defer.js", running.Endpoint, RepositoryFile.Find("schema")));
}
