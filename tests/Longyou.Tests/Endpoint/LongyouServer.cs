using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Benefits.Contracts;
using Headless.Data;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>A server with the plugin in its folder, whose clock stands still until a test moves it, and what the tests do with it. The plugin is known by its fields alone.</summary>
internal sealed class LongyouServer : IAsyncDisposable
{
    /// <summary>An officer of the county.</summary>
    public const string Officer = DemoSignIns.Longyou;

    /// <summary>A village's union in the county.</summary>
    public const string Village = "330825-V1";

    private int _keys;

    private LongyouServer(HeadlessServer host, MovableClock time) => (Host, Time) = (host, time);

    public HeadlessServer Host { get; }

    public MovableClock Time { get; }

    /// <summary>The day on which the tests begin, in China's time; at ten in the morning.</summary>
    public static DateOnly Today { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(3));

    public static async Task<LongyouServer> StartAsync(DatabaseProvider provider, Action<HeadlessServerOptions>? configure = null)
    {
        var time = new MovableClock(Morning(Today));
        return new(await HeadlessServer.StartAsync(provider, o =>
        {
            o.Time = time;
            configure?.Invoke(o);
        }), time);
    }

    /// <summary>Ten in the morning of a day in China, UTC.</summary>
    public static DateTime Morning(DateOnly day) => day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);

    /// <summary>A key that was not used before in this test.</summary>
    public string Key() => $"key-{Interlocked.Increment(ref _keys):D6}";

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public Task<JsonElement> DataAsync(string query, string? token = null, object? variables = null, string language = "en") => Host.DataAsync(query, token, variables, language);

    /// <summary>Begins a rule or its next version.</summary>
    /// <returns>The payload.</returns>
    public async Task<JsonElement> SetRuleAsync(string code, int price, DateOnly from, DateOnly to, string token = Officer, string language = "en") => (await DataAsync(
        """
        mutation($code: String!, $price: Int!, $from: Date!, $to: Date!) {
          longyouSetConversionRule(input: { code: $code, title: "示例电影券", yields: FILM_TICKET, pointsPrice: $price, validFrom: $from, validTo: $to }) {
            longyouConversionRule { id code version validFrom validTo pointsPrice } errors { __typename ... on Error { code message path } }
          }
        }
        """,
        token, new { code, price, from, to }, language)).At("longyouSetConversionRule");

    /// <summary>A rule that is in force for a month.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> RuleAsync(int price)
    {
        var payload = await SetRuleAsync("TEST_TICKET", price, Today, Today.AddDays(30));
        Assert.Equal("OK", payload.Outcome());
        return payload.Text("longyouConversionRule.id");
    }

    /// <summary>Converts.</summary>
    /// <returns>The payload.</returns>
    public async Task<JsonElement> ConvertAsync(string rule, string token, string? key = null, string language = "en") => (await DataAsync(
        """
        mutation($rule: ID!, $key: String!) {
          longyouConvertPoints(input: { ruleId: $rule, idempotencyKey: $key }) {
            longyouConversion { id pointsPaid ruleVersion voucherCode voucherCodeMasked convertedAt rule { code version } }
            errors { __typename ... on Error { code message path } ... on InsufficientPointsError { needed } }
          }
        }
        """,
        token, new { rule, key = key ?? Key() }, language)).At("longyouConvertPoints");

    /// <summary>Gives points to a member.</summary>
    public Task EarnAsync(string token, long points) => PlatformAsync(async (services, cancelled) =>
    {
        var account = await services.GetRequiredService<IAccountDirectory>().FindAsync(token, cancelled);
        var member = await services.GetRequiredService<IMembershipDirectory>().FindByAccountAsync(account!.Id, cancelled);
        await services.GetRequiredService<IPoints>().EarnAsync(new(member!.Id, points, "示例", $"test:{Key()}"), cancelled);
    });

    /// <summary>The lines and the balance of one's own points, and how many vouchers one has.</summary>
    public async Task<(int Balance, IReadOnlyList<int> Lines, int Vouchers)> WalletAsync(string token)
    {
        var data = await DataAsync("{ wallet { pointsBalance entries(first: 100) { nodes { amount } } } longyouConversions(first: 100) { totalCount { value } } }", token);
        return (data.Number("wallet.pointsBalance"), [.. data.At("wallet.entries.nodes").EnumerateArray().Select(e => e.Number("amount")).Order()], data.Number("longyouConversions.totalCount.value"));
    }

    /// <summary>Runs work of the platform's own.</summary>
    public Task PlatformAsync(Func<IServiceProvider, CancellationToken, Task> work) => Host.Services.GetRequiredService<IPlatformWork>().RunAsync(work, CancellationToken.None);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
