using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Benefits.Contracts;
using Headless.Data;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benefits.Tests;

/// <summary>A server whose clock stands still until a test moves it, and what the tests do with it.</summary>
internal sealed class BenefitsServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _turns = new(12);
    private int _keys;

    private BenefitsServer(HeadlessServer server, MovableClock time) => (Host, Time) = (server, time);

    /// <summary>Nine in the morning of a Monday in Shanghai, UTC: one that lies behind the making of the database, whose officers have their rights since then.</summary>
    public static DateTime Monday { get; } = NextMonday();

    public HeadlessServer Host { get; }

    public MovableClock Time { get; }

    public static async Task<BenefitsServer> StartAsync(DatabaseProvider provider, Action<HeadlessServerOptions>? configure = null)
    {
        var time = new MovableClock(Monday);
        return new(await HeadlessServer.StartAsync(provider, o =>
        {
            o.Time = time;
            configure?.Invoke(o);
        }), time);
    }

    /// <summary>A key that was not used before in this test.</summary>
    public string Key() => $"key-{Interlocked.Increment(ref _keys):D6}";

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public async Task<JsonElement> DataAsync(string query, string? token = null, object? variables = null, string? apiKey = null, string language = "en")
    {
        using var answer = await Host.GraphQL.PostAsync(query, variables, token, apiKey, language);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }

    /// <summary>Makes a campaign of the municipal union of Hangzhou and publishes it: from a day before the clock's start, for thirty days.</summary>
    /// <returns>The campaign's id.</returns>
    public async Task<string> CampaignAsync(string code, string terms, string organization = "3301", string token = DemoSignIns.Hangzhou)
    {
        var owner = (await DataAsync("query($code: String!) { unionOrganization(code: $code) { id } }", null, new { code = organization })).Text("unionOrganization.id");
        var created = await DataAsync(
            $$"""
            mutation($owner: ID!, $code: String!, $from: DateTime!, $to: DateTime!) {
              createCouponCampaign(input: { organizationId: $owner, code: $code, name: "示例券", startsAt: $from, endsAt: $to, validDays: 7, {{terms}} }) {
                couponCampaign { id } errors { ... on Error { code message path } }
              }
            }
            """,
            token, new { owner, code, from = Monday.AddDays(-1), to = Monday.AddDays(29) });
        Assert.True(created.At("createCouponCampaign").Outcome() == "OK", created.ToString());
        var id = created.Text("createCouponCampaign.couponCampaign.id");
        var published = await DataAsync(
            "mutation($id: ID!) { publishCouponCampaign(input: { campaignId: $id }) { couponCampaign { isPublished } errors { ... on Error { code } } } }", token, new { id });
        Assert.True(published.At("publishCouponCampaign.couponCampaign.isPublished").GetBoolean());
        return id;
    }

    /// <summary>Takes a coupon: <c>grabCoupon</c>, <c>claimCoupon</c> or <c>exchangePointsForCoupon</c>.</summary>
    /// <returns>The payload.</returns>
    public async Task<JsonElement> TakeAsync(string mutation, string campaign, string token, string? key = null, string language = "en") => (await DataAsync(
        $$"""
        mutation($campaign: String!, $key: String!) {
          {{mutation}}(input: { campaignCode: $campaign, idempotencyKey: $key }) { coupon { id code status expiresAt } errors { __typename ... on Error { code message path } } }
        }
        """,
        token, new { campaign, key = key ?? Key() }, language: language)).At(mutation);

    public Task<JsonElement> GrabAsync(string campaign, string token, string? key = null, string language = "en") => TakeAsync("grabCoupon", campaign, token, key, language);

    /// <summary>A partner's key.</summary>
    public async Task<string> ApiKeyAsync(string organization, params string[] scopes)
    {
        var text = "";
        await PlatformAsync(async (services, cancelled) => text = await services.GetRequiredService<IApiKeys>().CreateAsync(new("示例合作方", scopes, organization), cancelled));
        return text;
    }

    /// <summary>The member who signs in so.</summary>
    public async Task<Guid> MemberAsync(string token)
    {
        var id = Guid.Empty;
        await PlatformAsync(async (services, cancelled) =>
        {
            var account = await services.GetRequiredService<IAccountDirectory>().FindAsync(token, cancelled);
            id = (await services.GetRequiredService<IMembershipDirectory>().FindByAccountAsync(account!.Id, cancelled))!.Id;
        });
        return id;
    }

    /// <summary>Gives points to a member.</summary>
    public async Task EarnAsync(string token, long points)
    {
        var posting = new PointsPosting(await MemberAsync(token), points, "示例", $"test:{Key()}");
        await PlatformAsync((services, cancelled) => services.GetRequiredService<IPoints>().EarnAsync(posting, cancelled));
    }

    /// <summary>Makes somebody an officer.</summary>
    public Task AssignAsync(string token, string organization) => PlatformAsync(async (services, cancelled) =>
    {
        var accounts = services.GetRequiredService<IAccountDirectory>();
        var union = await services.GetRequiredService<IOrganizationDirectory>().FindByCodeAsync(organization, cancelled);
        await accounts.AssignAsync((await accounts.FindAsync(token, cancelled))!.Id, union!.Id, StandingRoles.Officer, cancelled);
    });

    /// <summary>Asks until the answer is as awaited: what an event brings about comes after its mutation.</summary>
    public async Task<JsonElement> EventuallyAsync(string query, string token, Func<JsonElement, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var answer = await DataAsync(query, token);
            if (isSo(answer))
            {
                return answer;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Runs work of the platform's own.</summary>
    public async Task PlatformAsync(Func<IServiceProvider, CancellationToken, Task> work)
    {
        // Requests wait for their turn in the engine; here they do, so that no more work than there are connections.
        await _turns.WaitAsync();
        try
        {
            await Host.Services.GetRequiredService<IPlatformWork>().RunAsync(work, CancellationToken.None);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Reads tables of the module.</summary>
    public async Task<T> ReadAsync<T>(Func<ModuleDb<BenefitsModule>, CancellationToken, Task<T>> read)
    {
        var result = default(T);
        await PlatformAsync(async (services, cancelled) => result = await read(services.GetRequiredService<ModuleDb<BenefitsModule>>(), cancelled));
        return result!;
    }

    public ValueTask DisposeAsync()
    {
        _turns.Dispose();
        return Host.DisposeAsync();
    }

    private static DateTime NextMonday()
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        return today.AddDays(8 + (((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7)).AddHours(1);
    }
}
