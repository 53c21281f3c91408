using System.Net.Http.Json;
using Headless.Data;
using Headless.Host.Security;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Host.Tests.Security;

/// <summary>A stream of events does not outlive its key.</summary>
public sealed class KeyStreamTests
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddHours(1));

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_stream_whose_key_is_revoked_is_cut(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Time = _time);
        var (ended, kept) = (await server.KeyAsync(scopes: "membership.events.read"), await server.KeyAsync(scopes: "membership.events.read"));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var first = await OpenAsync(server, ended, stop.Token);
        using var second = await OpenAsync(server, kept, stop.Token);
        await server.KeysAsync((keys, cancelled) => keys.RevokeAsync(ended, cancelled));

        var reading = ReadToEndAsync(first, stop.Token);
        var other = ReadToEndAsync(second, stop.Token);
        while (!reading.IsCompleted)
        {
            stop.Token.ThrowIfCancellationRequested();
            _time.Advance(KeyStreams.Interval);
            await Task.Delay(TimeSpan.FromMilliseconds(20), stop.Token);
        }

        await reading;
        Assert.False(other.IsCompleted);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await server.SendAsync(ended)).Status);
    }

    private static async Task<HttpResponseMessage> OpenAsync(HeadlessServer server, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { membershipEventOccurred { kind } }" }) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return response;
    }

    // To the stream's end, whether it is closed or cut.
    private static async Task ReadToEndAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // cut
        }
    }
}
