using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>
/// How many SQL statements each operation of the published documents takes, to the last one: who asks, the key that makes it happen once and the record of who did what are counted, begin and commit are not.
/// SQLite writes each row by a statement of its own, the others several rows by one. The demo is made on a Wednesday morning of its own, so that every list holds the same on every day; what is asked twice is asked
/// once more of a host that remembers, and a repeated key is answered from the row that was kept.
/// </summary>
public sealed class DocumentStatementTests
{
    private static readonly DateTime s_morning = new(2026, 9, 2, 1, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_operation_of_Qiu_Tians_day_takes_so_many_statements(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = await HeadlessServer.StartOnAsync(database, o => o.Time = new MovableClock(s_morning));
        var day = new Day(server, "qiu-tian-day", QiuTian);

        await day.RunAsync("QiuTianMorning");
        var morning = await day.RunAsync("QiuTianMorning");
        await day.RunAsync("GrabMetroCoupon", new { key = "before-the-metro" });
        await day.RunAsync("GrabMetroCoupon", new { key = "after-the-metro" });
        await day.RunAsync("GrabMetroCoupon", new { key = "after-the-metro" });
        await day.RunAsync("ExchangePoints", new { key = "one-more-for-points" });
        await day.RunAsync("PutIntoCart", new { variant = morning.Text("products.nodes.0.variants.0.id") });
        var order = (await day.RunAsync("Checkout", new { key = "at-lunch" })).Text("checkout.checkout.orders.nodes.0.id");
        await day.RunAsync("PayOrder", new { order, key = "pay-at-lunch" });
        var space = morning.At("nearbyVenues").EnumerateArray().First(v => v.At("venue.spaces.nodes").GetArrayLength() > 0).Text("venue.spaces.nodes.0.id");
        var times = await day.RunAsync("CourtTimes", new { space, from = "2026-09-03T10:00:00Z", to = "2026-09-03T12:00:00Z" });
        var booking = (await day.RunAsync("HoldCourt", new { space, at = times.Text("node.availability.0.startsAt"), key = "evening-court" })).Text("holdSlot.booking.id");
        await day.RunAsync("ConfirmCourt", new { booking });

        day.Took(
            provider,
            ("QiuTianMorning", 23, 23),
            ("QiuTianMorning", 22, 22),
            ("GrabMetroCoupon", 9, 6),
            ("GrabMetroCoupon", 9, 6),
            ("GrabMetroCoupon", 4, 4),
            ("ExchangePoints", 9, 6),
            ("PutIntoCart", 9, 9),
            ("Checkout", 17, 12),
            ("PayOrder", 11, 9),
            ("CourtTimes", 5, 5),
            ("HoldCourt", 11, 10),
            ("ConfirmCourt", 6, 6));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_operation_of_a_partners_day_takes_so_many_statements(DatabaseProvider provider)
    {
        var time = new MovableClock(s_morning);
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = await HeadlessServer.StartOnAsync(database, o => o.Time = time);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        var key = (await server.DataAsync(
            """
            mutation($organization: ID!) {
              createApiKey(input: { name: "示例合作方（虚构）", organizationId: $organization, scopes: ["benefits.campaigns.read", "benefits.redeem", "benefits.settle", "benefits.redemptions.read"] }) { secretKey }
            }
            """,
            Province, new { organization })).Text("createApiKey.secretKey");
        var code = (await server.DataAsync("mutation { grabCoupon(input: { campaignCode: \"METRO_RIDE\", idempotencyKey: \"on-the-way\" }) { coupon { code } } }", QiuTian)).Text("grabCoupon.coupon.code");
        var partner = new Day(server, "partner-day", apiKey: key);

        await partner.RunAsync("PartnerCampaigns");
        await partner.RunAsync("PartnerCampaigns");
        var redemption = (await partner.RunAsync("RedeemCoupon", new { code, key = "at-the-gate-1" })).Text("redeemCoupon.redemption.id");
        await partner.RunAsync("ReverseRedemption", new { redemption, key = "at-the-gate-2" });
        await partner.RunAsync("RedeemCoupon", new { code, reference = "GATE-8", key = "at-the-gate-3" });
        await partner.RunAsync("RedeemCoupon", new { code, reference = "GATE-8", key = "at-the-gate-3" });
        time.Set(s_morning.AddDays(1));
        var (campaign, day) = ("METRO_RIDE", "2026-09-02");
        await partner.RunAsync("SettleDay", new { campaign, day, key = "the-day-after" });
        await partner.RunAsync("SettlementStatement", new { campaign, day });

        partner.Took(
            provider,
            ("PartnerCampaigns", 2, 2),
            ("PartnerCampaigns", 2, 2),
            ("RedeemCoupon", 7, 6),
            ("ReverseRedemption", 11, 10),
            ("RedeemCoupon", 7, 6),
            ("RedeemCoupon", 3, 3),
            ("SettleDay", 9, 7),
            ("SettlementStatement", 3, 3));
    }

    /// <summary>Runs operations of a document and counts.</summary>
    private sealed class Day(HeadlessServer server, string document, string? token = null, string? apiKey = null)
    {
        private readonly string _document = File.ReadAllText(RepositoryFiles.Find($"schema/operations/{document}.graphql"));
        private readonly List<(string Operation, IReadOnlyList<string> Statements)> _taken = [];

        public async Task<JsonElement> RunAsync(string operation, object? variables = null)
        {
            using var statements = server.RecordRequests();
            using var answer = await server.GraphQL.PostAsync(_document, variables, token, apiKey, "en", operation);
            Assert.True(answer.Errors.Count == 0, answer.ToString());
            Assert.DoesNotContain(answer.Data.EnumerateObject(), f => f.Value.ValueKind == JsonValueKind.Object && f.Value.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0);
            _taken.Add((operation, statements.Statements));
            return answer.Data.Clone();
        }

        /// <summary>Compares; where they differ it shows the statements.</summary>
        public void Took(DatabaseProvider provider, params (string Operation, int Sqlite, int PostgreSql)[] expected)
        {
            var wanted = expected.Select(e => (e.Operation, provider == DatabaseProvider.Sqlite ? e.Sqlite : e.PostgreSql));
            var counted = _taken.Select(t => (t.Operation, t.Statements.Count)).ToArray();
            Assert.True(wanted.SequenceEqual(counted), string.Join('\n', counted) + "\n\n" + string.Join("\n\n", _taken.Select(t => $"=== {t.Operation}\n{string.Join("\n--\n", t.Statements)}")));
        }
    }
}
