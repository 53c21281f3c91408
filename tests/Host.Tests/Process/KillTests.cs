using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Headless.Host.Tests.Process;

/// <summary>A host that is killed at work. On SQLite transactions share a commit: what was answered must have been on disk by then.</summary>
public sealed class KillTests : IDisposable
{
    private const int Callers = 24;
    private const int Answers = 150;

    private readonly HostProgram _host = new();

    [Fact]
    public async Task What_was_answered_is_there_after_the_process_is_killed()
    {
        var answered = new System.Collections.Concurrent.ConcurrentBag<string>();
        var running = await _host.StartAsync("Development", "--Demo:Members=20");
        var owner = (await PostAsync(running.Http, "{ unionOrganization(code: \"3301\") { id } }", new { }, CancellationToken.None)).GetProperty("unionOrganization").GetProperty("id").GetString();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                answered.Add(await CreateAsync(running.Http, owner!, $"KILL_{caller}_{i}"));
                if (answered.Count >= Answers)
                {
                    enough.TrySetResult();
                }
            }
        })).ToList();
        await Task.WhenAny([enough.Task, .. callers]);
        await running.DisposeAsync();   // kills it, in the middle of what the callers ask for
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(callers));

        await using var again = await _host.StartAsync("Development", "--Demo:Members=20");
        var there = await CodesAsync(again.Http);
        Assert.InRange(answered.Count, Answers, int.MaxValue);
        Assert.Empty(answered.Except(there, StringComparer.Ordinal));
    }

    public void Dispose() => _host.Dispose();

    private static async Task<string> CreateAsync(HttpClient http, string owner, string code)
    {
        var data = await PostAsync(
            http,
            """
            mutation($owner: ID!, $code: String!, $from: DateTime!, $to: DateTime!) {
              createCouponCampaign(input: { organizationId: $owner, code: $code, name: "示例券", startsAt: $from, endsAt: $to, validDays: 7, acquisition: GRAB, faceValueFen: 200, stock: 2, quotaLimit: 4 }) {
                couponCampaign { code } errors { ... on Error { code message } }
              }
            }
            """,
            new { owner, code, from = TimeProvider.System.GetUtcNow().UtcDateTime.Date, to = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(30) },
            CancellationToken.None);
        return data.GetProperty("createCouponCampaign").GetProperty("couponCampaign").GetProperty("code").GetString()!;
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(HttpClient http)
    {
        var codes = new List<string>();
        string? after = null;
        do
        {
            var page = (await PostAsync(http, "query($after: String) { managedCouponCampaigns(first: 100, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }", new { after }, CancellationToken.None))
                .GetProperty("managedCouponCampaigns");
            codes.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("code").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return codes;
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string query, object variables, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "demo:hangzhou-officer");
        using var answer = await http.SendAsync(request, cancellationToken);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        return json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data.Clone() : throw new InvalidOperationException(json.RootElement.ToString());
    }
}
