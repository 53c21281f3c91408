using CsCheck;
using Headless.MutualAid.Calculation;

namespace Headless.MutualAid.Tests.Calculation;

public sealed class ClaimCalculatorTests
{
    private static readonly RuleTerms s_before = new("2018-1", 50_000, 5_000, null);
    private static readonly RuleTerms s_qingyuan = new("2019-1", 0, 9_000, null);
    private static readonly DateOnly s_day = new(2026, 5, 4);

    private static readonly Gen<Stay> _stay = Gen.Select(Gen.Long[1, 2_000_000], Gen.Long[0, 2_000_000], Gen.Long[0, 2_000_000])
        .Select((selfPaid, insured, excluded) => new Stay(s_day, selfPaid + insured + excluded, insured, selfPaid));

    private static readonly Gen<RuleTerms> _terms = Gen.Select(Gen.Long[0, 200_000], Gen.Int[0, 10_000], Gen.Bool, Gen.Long[0, 500_000])
        .Select((deductible, rate, isCapped, cap) => new RuleTerms("x", deductible, rate, isCapped ? cap : null));

    [Theory]
    [InlineData(1_000_000, 900_000)]
    [InlineData(100, 90)]
    public void G19_ninety_percent_of_the_self_paid_part_is_paid_without_a_deductible(long selfPaid, long payable) =>
        Assert.Equal(payable, Payable(s_qingyuan, 1, selfPaid));

    [Fact]
    public void G19_the_rule_before_paid_half_of_what_exceeded_its_deductible() => Assert.Equal(475_000, Payable(s_before, 1, 1_000_000));

    [Theory]
    [InlineData(1, 1)]      // 0.9 fen
    [InlineData(5, 5)]      // 4.5 fen: half a fen up
    [InlineData(15, 14)]    // 13.5
    [InlineData(4, 4)]      // 3.6
    [InlineData(3, 3)]      // 2.7
    [InlineData(6, 5)]      // 5.4
    public void The_nearest_fen_is_paid_and_half_a_fen_counts_as_one(long selfPaid, long payable) => Assert.Equal(payable, Payable(s_qingyuan, 1, selfPaid));

    [Theory]
    [InlineData(1, 2_000_000)]
    [InlineData(2, 4_000_000)]
    [InlineData(3, 4_970_000)]
    public void Shares_raise_the_cap_and_nothing_else(int shares, long payable) =>
        Assert.Equal(payable, Payable(new("2026-2", 30_000, 5_000, 2_000_000), shares, 9_970_000));

    [Fact]
    public void The_steps_are_explained_in_both_languages()
    {
        var calculation = ClaimCalculator.Calculate(new("2026-2", 30_000, 6_000, 2_000_000), 2, [Stay(1_234_567), Stay(100_000)]);
        Assert.Equal(
            [
                "个人自负合计 ¥13,345.67（2 次住院）", "扣除起付线 ¥300.00，余 ¥13,045.67", "按 60% 计算，四舍五入到分：¥7,827.40",
                "封顶线每份 ¥20,000.00 × 2 份，不超过 ¥40,000.00：¥7,827.40", "应付 ¥7,827.40（规则版本 2026-2）",
            ],
            calculation.Explanation.Select(e => e.TextZh));
        Assert.Equal(
            [
                "Self-paid in all: ¥13,345.67 (2 stays in hospital)", "Less the deductible of ¥300.00: ¥13,045.67", "60% of it, rounded to the fen: ¥7,827.40",
                "At most ¥20,000.00 for each of 2 shares, ¥40,000.00: ¥7,827.40", "Payable: ¥7,827.40 (version 2026-2 of the rule)",
            ],
            calculation.Explanation.Select(e => e.TextEn));
        Assert.Equal([1_334_567, 1_304_567, 782_740, 782_740, 782_740], calculation.Explanation.Select(e => e.Result.AmountMinor));
        Assert.Equal([724_088, 58_652], calculation.Lines.Select(l => l.Payable.AmountMinor));
    }

    [Fact]
    public void A_rule_without_deductible_and_cap_says_so() => Assert.Equal(
        ["个人自负合计 ¥1.00（1 次住院）", "不设起付线", "按 90% 计算，四舍五入到分：¥0.90", "不设封顶线", "应付 ¥0.90（规则版本 2019-1）"],
        ClaimCalculator.Calculate(s_qingyuan, 1, [Stay(100)]).Explanation.Select(e => e.TextZh));

    [Fact]
    public void Nobody_is_paid_more_than_she_has_paid_herself() => Gen.Select(_terms, Gen.Int[1, 5], _stay.Array[1, 20]).Sample((terms, shares, stays) =>
        ClaimCalculator.Calculate(terms, shares, stays).Payable.AmountMinor is var payable && payable >= 0 && payable <= stays.Sum(s => s.SelfPaidFen));

    [Fact]
    public void The_lines_are_together_exactly_what_is_payable_and_none_is_more_than_its_stay() =>
        Gen.Select(_terms, Gen.Int[1, 5], _stay.Array[1, 20]).Sample((terms, shares, stays) =>
        {
            var calculation = ClaimCalculator.Calculate(terms, shares, stays);
            return calculation.Lines.Sum(l => l.Payable.AmountMinor) == calculation.Payable.AmountMinor
                && calculation.Lines.Zip(stays).All(x => x.First.Payable.AmountMinor >= 0 && x.First.Payable.AmountMinor <= x.Second.SelfPaidFen);
        });

    [Fact]
    public void Who_paid_more_is_never_paid_less() => Gen.Select(_terms, Gen.Int[1, 5], _stay.Array[1, 10], Gen.Int[0, 9], Gen.Long[0, 500_000])
        .Sample((terms, shares, stays, at, more) =>
        {
            var raised = stays.ToArray();
            raised[at % stays.Length] = raised[at % stays.Length] with { SelfPaidFen = raised[at % stays.Length].SelfPaidFen + more };
            return Payable(terms, shares, raised) >= Payable(terms, shares, stays);
        });

    [Fact]
    public void Another_share_never_pays_less() => Gen.Select(_terms, Gen.Int[1, 5], _stay.Array[1, 10])
        .Sample((terms, shares, stays) => Payable(terms, shares + 1, stays) >= Payable(terms, shares, stays));

    [Fact]
    public void The_order_of_the_stays_does_not_matter() => Gen.Select(_terms, Gen.Int[1, 5], _stay.Array[1, 10])
        .Sample((terms, shares, stays) => Payable(terms, shares, stays) == Payable(terms, shares, [.. stays.Reverse()]));

    private static Stay Stay(long selfPaid) => new(s_day, selfPaid * 2, selfPaid / 2, selfPaid);

    private static long Payable(RuleTerms terms, int shares, params Stay[] stays) => ClaimCalculator.Calculate(terms, shares, stays).Payable.AmountMinor;

    private static long Payable(RuleTerms terms, int shares, long selfPaid) => Payable(terms, shares, [Stay(selfPaid)]);
}
