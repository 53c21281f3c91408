using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

/// <summary>Days at either end of the calendar, to which no rule can add a week or eight hours, are refused before any rule sees them.</summary>
public sealed class CalendarEndsTests
{
    [Fact]
    public async Task A_day_that_no_rule_can_reckon_with_is_refused_as_what_it_is()
    {
        await using var server = await BenefitsServer.StartAsync(DatabaseProvider.Sqlite);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 10, quotaLimit: 4");
        var key = await server.ApiKeyAsync("3301", "benefits.settle");
        var union = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        const string quota = "query($day: Date!) { couponQuota(campaignCode: \"RIDE\", weekOf: $day) { used } }";
        const string settle = "mutation($day: Date!) { settleRedemptions(input: { campaignCode: \"RIDE\", day: $day, idempotencyKey: \"end-of-time\" }) { errors { ... on Error { code } } } }";
        const string create = """
            mutation($union: ID!, $from: DateTime!, $to: DateTime!) {
              createCouponCampaign(input: { organizationId: $union, code: "ENDLESS", name: "示例", acquisition: CLAIM, faceValueFen: 1, quotaLimit: 1, validDays: 1, startsAt: $from, endsAt: $to }) { errors { ... on Error { code } } }
            }
            """;
        foreach (var (query, variables, token, apiKey) in new (string, object, string?, string?)[]
        {
            (quota, new { day = "9999-12-31" }, QiuTian, null),
            (quota.Replace("query($day: Date!) ", "", StringComparison.Ordinal).Replace("$day", "\"0001-01-01\"", StringComparison.Ordinal), new { }, QiuTian, null),
            (settle, new { day = "0001-01-01" }, null, key),
            (settle, new { day = "9999-12-31" }, null, key),
            (create, new { union, from = "9999-01-01T00:00:00Z", to = "9999-12-31T23:59:59Z" }, Hangzhou, null),
        })
        {
            using var refused = await server.Host.GraphQL.PostAsync(query, variables, token, apiKey);
            Assert.True(refused.Codes.Distinct().SingleOrDefault() == "GRAPHQL_VALIDATION_FAILED", refused.ToString());
        }

        var far = await server.DataAsync(quota, QiuTian, new { day = "8999-12-31" });
        Assert.True(far.IsNull("couponQuota") || far.Number("couponQuota.used") == 0);
        Assert.Equal("SETTLEMENT_TOO_EARLY", (await server.DataAsync(settle, null, new { day = "8999-12-31" }, key)).At("settleRedemptions").Outcome());
        Assert.Equal("INVALID_CAMPAIGN", (await server.DataAsync(create, Hangzhou, new { union, from = "8998-01-01T00:00:00Z", to = "8997-01-01T00:00:00Z" })).At("createCouponCampaign").Outcome());
    }
}
