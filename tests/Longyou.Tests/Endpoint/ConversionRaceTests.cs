using Headless.Data;
using Headless.Testing;
using Xunit;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>Many conversions at once, over HTTP.</summary>
public sealed class ConversionRaceTests
{
    private const int Requests = 200;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Points_for_seven_vouchers_are_seven_vouchers_when_two_hundred_are_asked_for_at_once(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var rule = await server.RuleAsync(30);
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        await server.EarnAsync(member, 210);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => server.ConvertAsync(rule, member)));

        Assert.Equal(
            ["INSUFFICIENT_POINTS x193", "OK x7"], outcomes.Select(Answers.Outcome).CountBy(o => o).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} x{o.Value}"));
        Assert.Equal(7, outcomes.Where(o => !o.IsNull("longyouConversion")).Select(o => o.Text("longyouConversion.voucherCode")).Distinct(StringComparer.Ordinal).Count());
        var (balance, lines, vouchers) = await server.WalletAsync(member);
        Assert.Equal((0, 7), (balance, vouchers));
        Assert.Equal([-30, -30, -30, -30, -30, -30, -30, 210], lines);
        Assert.Equal(balance, lines.Sum());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_key_sent_two_hundred_times_at_once_is_one_voucher(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var rule = await server.RuleAsync(30);
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        await server.EarnAsync(member, 500);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => server.ConvertAsync(rule, member, "one-and-the-same-key")));

        Assert.All(outcomes, o => Assert.Equal("OK", o.Outcome()));
        Assert.Single(outcomes.Select(o => o.Text("longyouConversion.voucherCode")).Distinct(StringComparer.Ordinal));
        var (balance, lines, vouchers) = await server.WalletAsync(member);
        Assert.Equal((470, "-30 500", 1), (balance, string.Join(' ', lines), vouchers));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_next_version_of_a_rule_begun_two_hundred_times_at_once_is_one_version(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        await server.RuleAsync(30);
        var (from, to) = (LongyouServer.Today.AddDays(5), LongyouServer.Today.AddDays(9));

        var outcomes = (await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => server.SetRuleAsync("TEST_TICKET", 100 + i, from, to)))).Select(Answers.Outcome).ToList();

        Assert.Single(outcomes, "OK");
        Assert.All(outcomes, o => Assert.Contains(o, (string[])["OK", "CONFLICT", "LONGYOU_RULE_DATES"]));   // beaten while it wrote, or before it read
        var versions = (await server.DataAsync("{ longyouConversionRules(first: 9, where: { code: { eq: \"TEST_TICKET\" } }, orderBy: [{ version: ASC }]) { nodes { version validFrom validTo } } }")).At("longyouConversionRules.nodes");
        Assert.Equal(
            [$"1 {LongyouServer.Today:yyyy-MM-dd} {from.AddDays(-1):yyyy-MM-dd}", $"2 {from:yyyy-MM-dd} {to:yyyy-MM-dd}"],
            versions.EnumerateArray().Select(v => $"{v.Number("version")} {v.Text("validFrom")} {v.Text("validTo")}"));
    }
}
