using System.Net;
using Headless.Data;
using Headless.Testing;
using static Headless.Access.Tests.Keys.KeyOffice;

namespace Headless.Access.Tests.Keys;

/// <summary>Many at once, on one host and on two.</summary>
public sealed class KeyRaceTests
{
    private const int Many = 200;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_hundred_rotations_at_once_two_secrets_are_left(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (id, first) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);

        var rotated = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => server.RotateKeyAsync(Hangzhou, id)));

        var texts = rotated.Select(r => r.GetProperty("secretKey").GetString()!).Append(first).ToList();
        Assert.Equal(Many + 1, texts.Distinct(StringComparer.Ordinal).Count());
        var live = new List<string>();
        foreach (var text in texts)
        {
            if (await server.AcceptsAsync(text))
            {
                live.Add(text);
            }
        }

        Assert.Equal(2, live.Count);
        Assert.DoesNotContain(first, live);
        Assert.Equal(1, await server.CountKeysAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task After_the_answer_to_a_revocation_no_request_succeeds(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (id, text) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        var isRevoked = false;
        var finished = 0;
        var enough = new TaskCompletionSource();

        var requests = Enumerable.Range(0, Many).Select(async _ =>
        {
            while (true)
            {
                var begunAfter = Volatile.Read(ref isRevoked);
                var status = await StatusAsync(server, text);
                if (Interlocked.Increment(ref finished) == Many / 2)
                {
                    enough.SetResult();
                }

                if (begunAfter || status != HttpStatusCode.OK)
                {
                    return (begunAfter, status);
                }
            }
        }).ToList();
        await enough.Task;
        await server.RevokeKeyAsync(Hangzhou, id);
        Volatile.Write(ref isRevoked, true);
        var last = await Task.WhenAll(requests);

        Assert.DoesNotContain(last, r => r.status == HttpStatusCode.OK);
        Assert.All(last, r => Assert.Contains(r.status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests }));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, (await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers])).Text));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_revocation_and_rotations_at_once_leave_no_secret(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (id, first) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);

        var rotations = Enumerable.Range(0, Many).Select(_ => server.RotateKeyAsync(Hangzhou, id)).ToList();
        await server.RevokeKeyAsync(Hangzhou, id);
        var answers = await Task.WhenAll(rotations);

        foreach (var answer in answers)
        {
            var text = answer.GetProperty("secretKey").GetString();
            Assert.True(text is not null || answer.GetProperty("errors")[0].GetProperty("code").GetString() == "KEY_ENDED", answer.GetRawText());
            Assert.False(text is not null && await server.AcceptsAsync(text));
        }

        Assert.False(await server.AcceptsAsync(first));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_that_one_host_revokes_is_refused_by_another_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var one = await HeadlessServer.StartOnAsync(database);
        await using var other = await HeadlessServer.StartOnAsync(database);
        var (id, text) = await one.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(one, text), await StatusAsync(other, text)));

        await one.RevokeKeyAsync(Hangzhou, id);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await StatusAsync(one, text), await StatusAsync(other, text)));
    }

    private static async Task<HttpStatusCode> StatusAsync(HeadlessServer server, string text)
    {
        using var answer = await server.GraphQL.PostAsync("{ members(first: 1) { nodes { id } } }", apiKey: text);
        return answer.Status;
    }
}
