namespace Headless.Clients.Tests;

/// <summary>H15: an officer watches joins and leaves, over a WebSocket and over server-sent events.</summary>
[Collection(nameof(RunningServer))]
public sealed class WatchingTests(RunningServer running)
{
    [SkippableFact]
    public async Task Graphql_ws_resumes_from_a_cursor_sees_what_happens_and_is_told_why_it_is_refused() => Assert.Equal(
        [
            "LEFT,LEFT",
            "Member",
            "4403 Forbidden: INVALID_TOKEN",
            "4403 Forbidden: INVALID_TOKEN",
            "4403 Forbidden: TWO_CREDENTIALS",
        ],
        await NodeScript.RunAsync("graphql-ws.js", running.Endpoint));

    [SkippableFact]
    public async Task Graphql_sse_resumes_from_a_cursor_and_sees_what_happens() =>
        Assert.Equal(["LEFT,LEFT", "Member"], await NodeScript.RunAsync("graphql-sse.js", running.Endpoint));
}
