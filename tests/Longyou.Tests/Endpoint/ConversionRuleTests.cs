using Headless.Data;
using Headless.Testing;
using Xunit;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>Rules of conversion are dated, and a version is never changed (LY08).</summary>
public sealed class ConversionRuleTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_next_version_ends_the_one_before_and_each_conversion_keeps_its_own(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var today = LongyouServer.Today;
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        await server.EarnAsync(member, 100);
        var first = await server.RuleAsync(10);
        var second = await server.SetRuleAsync("TEST_TICKET", 25, today.AddDays(5), today.AddDays(60));
        Assert.Equal(("OK", 2), (second.Outcome(), second.Number("longyouConversionRule.version")));

        var early = await server.ConvertAsync(second.Text("longyouConversionRule.id"), member);
        Assert.Equal("LONGYOU_RULE_NOT_IN_FORCE", early.Outcome());
        Assert.Equal($"This conversion rule is not in force today; it is from {today.AddDays(5):yyyy-MM-dd} to {today.AddDays(60):yyyy-MM-dd}. Reload and choose one that is.", early.Text("errors.0.message"));
        server.Time.Set(LongyouServer.Morning(today.AddDays(4)).AddHours(13).AddMinutes(59));   // a minute before midnight in China
        Assert.Equal("OK", (await server.ConvertAsync(first, member)).Outcome());
        server.Time.Set(LongyouServer.Morning(today.AddDays(4)).AddHours(14));
        var late = await server.ConvertAsync(first, member, language: "zh");
        Assert.Equal($"该折算规则今日不适用（适用日期：{today:yyyy-MM-dd} 至 {today.AddDays(4):yyyy-MM-dd}），请刷新后选择当前规则。", late.Text("errors.0.message"));
        Assert.Equal("OK", (await server.ConvertAsync(second.Text("longyouConversionRule.id"), member)).Outcome());

        var kept = (await server.DataAsync("{ longyouConversions(first: 9, orderBy: [{ convertedAt: ASC }]) { nodes { pointsPaid ruleVersion rule { version pointsPrice validTo } } } }", member)).At("longyouConversions.nodes");
        Assert.Equal(
            [$"10 1 1 10 {today.AddDays(4):yyyy-MM-dd}", $"25 2 2 25 {today.AddDays(60):yyyy-MM-dd}"],
            kept.EnumerateArray().Select(c => $"{c.Number("pointsPaid")} {c.Number("ruleVersion")} {c.Number("rule.version")} {c.Number("rule.pointsPrice")} {c.Text("rule.validTo")}"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_version_begins_neither_in_the_past_nor_before_the_one_before_it(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var today = LongyouServer.Today;
        await server.RuleAsync(10);

        var past = await server.SetRuleAsync("OTHER_TICKET", 10, today.AddDays(-1), today.AddDays(9));
        Assert.Equal(
            ("LONGYOU_RULE_DATES", "The days are not valid: a version begins today or later and after the first day of the one before, and does not end before it begins."),
            (past.Outcome(), past.Text("errors.0.message")));
        Assert.Equal(["input", "validFrom"], past.At("errors.0.path").EnumerateArray().Select(p => p.GetString()!));
        Assert.Equal("日期无效：新版本不得早于今日，须晚于上一版本的首日，且结束日期不得早于开始日期。", (await server.SetRuleAsync("TEST_TICKET", 10, today, today.AddDays(9), language: "zh")).Text("errors.0.message"));
        Assert.Equal("LONGYOU_RULE_DATES", (await server.SetRuleAsync("OTHER_TICKET", 10, today.AddDays(2), today.AddDays(1))).Outcome());
        var versions = await server.DataAsync("{ longyouConversionRules(first: 9, where: { code: { in: [\"TEST_TICKET\", \"OTHER_TICKET\"] } }) { nodes { version } } }");
        Assert.Equal(1, versions.At("longyouConversionRules.nodes").GetArrayLength());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_officers_of_the_county_make_rules(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);

        var refused = await server.SetRuleAsync("TEST_TICKET", 10, LongyouServer.Today, LongyouServer.Today, "demo:qingyuan-officer");
        Assert.Equal(("LONGYOU_OFFICERS_ONLY", "Only officers of Longyou's county union, and of the unions above it, can do this."), (refused.Outcome(), refused.Text("errors.0.message")));
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        using var answer = await server.Host.GraphQL.PostAsync(
            "mutation { longyouSetConversionRule(input: { code: \"A\", title: \"示例\", yields: FILM_TICKET, pointsPrice: 1, validFrom: \"2040-01-01\", validTo: \"2040-01-02\" }) { errors { ... on Error { code } } } }", token: member);
        Assert.Equal(["FORBIDDEN"], answer.Codes);
    }
}
