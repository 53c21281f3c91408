using Headless.Data;
using Headless.Testing;
using Xunit;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>Points become vouchers (LY08), by the plugin's rules and with the platform's points.</summary>
public sealed class ConversionTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_member_converts_points_into_a_voucher_and_sees_it_in_her_history(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var rule = await server.RuleAsync(80);
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        await server.EarnAsync(member, 200);

        var payload = await server.ConvertAsync(rule, member, "first-of-her-keys");
        Assert.Equal("OK", payload.Outcome());
        var voucher = payload.At("longyouConversion");
        Assert.Equal((80, 1, "TEST_TICKET", 1), (voucher.Number("pointsPaid"), voucher.Number("ruleVersion"), voucher.Text("rule.code"), voucher.Number("rule.version")));
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", voucher.Text("voucherCode"));
        Assert.Equal($"****-****-{voucher.Text("voucherCode")[^4..]}", voucher.Text("voucherCodeMasked"));
        Assert.Equal(LongyouServer.Morning(LongyouServer.Today), voucher.At("convertedAt").GetDateTime());

        var again = await server.ConvertAsync(rule, member, "first-of-her-keys");
        Assert.Equal((voucher.Text("id"), voucher.Text("voucherCode")), (again.Text("longyouConversion.id"), again.Text("longyouConversion.voucherCode")));
        var (balance, lines, vouchers) = await server.WalletAsync(member);
        Assert.Equal((120, "-80 200", 1), (balance, string.Join(' ', lines), vouchers));

        var history = await server.DataAsync(
            "{ me { membership { id } longyouConversions(first: 10) { nodes { id voucherCode member { displayName } } } wallet { entries(first: 1, where: { amount: { lt: 0 } }) { nodes { reason kind } } } } }", member);
        Assert.Equal(voucher.Text("id"), history.Text("me.longyouConversions.nodes.0.id"));
        Assert.Equal(voucher.Text("voucherCode"), history.Text("me.longyouConversions.nodes.0.voucherCode"));
        Assert.Equal(("积分折算：示例电影券", "SPEND"), (history.Text("me.wallet.entries.nodes.0.reason"), history.Text("me.wallet.entries.nodes.0.kind")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_her_points_do_not_cover_leaves_neither_a_voucher_nor_a_line(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var rule = await server.RuleAsync(80);
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        await server.EarnAsync(member, 79);

        var refused = await server.ConvertAsync(rule, member);
        Assert.True(refused.IsNull("longyouConversion"));
        Assert.Equal(("INSUFFICIENT_POINTS", "There are not enough points: 80 are needed.", 80), (refused.Outcome(), refused.Text("errors.0.message"), refused.Number("errors.0.needed")));
        Assert.Equal("积分不足：需要 80 积分。", (await server.ConvertAsync(rule, member, language: "zh")).Text("errors.0.message"));

        var (balance, lines, vouchers) = await server.WalletAsync(member);
        Assert.Equal((79, "79", 0), (balance, string.Join(' ', lines), vouchers));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_active_members_of_the_county_convert_and_only_by_a_rule_that_there_is(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var rule = await server.RuleAsync(10);
        var elsewhere = (await server.Host.AdmitAsync(1, "330102001-J1", "elsewhere"))[0];
        await server.EarnAsync(elsewhere, 100);

        var refused = await server.ConvertAsync(rule, elsewhere);
        Assert.Equal(("LONGYOU_MEMBERS_ONLY", "Only active members of Longyou's unions can convert points here."), (refused.Outcome(), refused.Text("errors.0.message")));
        Assert.Equal("积分折算仅面向龙游县工会的在会会员。", (await server.ConvertAsync(rule, "demo:newcomer", language: "zh")).Text("errors.0.message"));
        Assert.Equal(100, (await server.WalletAsync(elsewhere)).Balance);

        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        var course = (await server.DataAsync("{ longyouPartnerCourses(first: 1) { nodes { id } } }")).Text("longyouPartnerCourses.nodes.0.id");
        using var wrongKind = await server.Host.GraphQL.PostAsync(
            "mutation($rule: ID!) { longyouConvertPoints(input: { ruleId: $rule, idempotencyKey: \"wrong-kind\" }) { errors { ... on Error { code } } } }", new { rule = course }, member, language: "en");
        Assert.DoesNotContain("INTERNAL", wrongKind.ToString(), StringComparison.Ordinal);
        using var anonymous = await server.Host.GraphQL.PostAsync(
            "mutation($rule: ID!) { longyouConvertPoints(input: { ruleId: $rule, idempotencyKey: \"nobody-at-all\" }) { errors { ... on Error { code } } } }", new { rule });
        Assert.Equal(["UNAUTHENTICATED"], anonymous.Codes);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_county_sees_what_was_converted_without_the_codes_and_others_see_nothing(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var rule = await server.RuleAsync(10);
        var people = await server.Host.AdmitAsync(2, LongyouServer.Village);
        foreach (var person in people)
        {
            await server.EarnAsync(person, 10);
            Assert.Equal("OK", (await server.ConvertAsync(rule, person)).Outcome());
        }

        const string Query = "{ longyouConversions(first: 50, where: { pointsPaid: { eq: 10 } }) { nodes { voucherCode voucherCodeMasked member { displayName } } } }";
        var seen = (await server.DataAsync(Query, LongyouServer.Officer)).At("longyouConversions.nodes");
        Assert.Equal(2, seen.GetArrayLength());
        Assert.All(seen.EnumerateArray(), c => Assert.True(c.IsNull("voucherCode")));
        Assert.All(seen.EnumerateArray(), c => Assert.StartsWith("****-****-", c.Text("voucherCodeMasked"), StringComparison.Ordinal));
        Assert.Equal(1, (await server.DataAsync(Query, people[0])).At("longyouConversions.nodes").GetArrayLength());
        Assert.Equal(0, (await server.DataAsync(Query, "demo:qingyuan-officer")).At("longyouConversions.nodes").GetArrayLength());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_demo_says_that_its_rules_are_invented(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);

        var rules = (await server.DataAsync("{ longyouConversionRules(first: 10, orderBy: [{ code: ASC }, { version: ASC }]) { nodes { code version title yields pointsPrice } } }")).At("longyouConversionRules.nodes");
        Assert.Equal(
            ["FILM_TICKET 1 FILM_TICKET 80", "MERCHANT_COUPON 1 MERCHANT_COUPON 60", "MERCHANT_COUPON 2 MERCHANT_COUPON 50"],
            rules.EnumerateArray().Select(r => $"{r.Text("code")} {r.Number("version")} {r.Text("yields")} {r.Number("pointsPrice")}"));
        Assert.All(rules.EnumerateArray(), r => Assert.EndsWith("（虚构规则）", r.Text("title"), StringComparison.Ordinal));
        var conversions = (await server.DataAsync("{ longyouConversions(first: 10, orderBy: [{ pointsPaid: ASC }]) { nodes { pointsPaid ruleVersion } } }", LongyouServer.Officer)).At("longyouConversions.nodes");
        Assert.Equal(["50 2", "50 2", "80 1"], conversions.EnumerateArray().Select(c => $"{c.Number("pointsPaid")} {c.Number("ruleVersion")}"));
    }
}
