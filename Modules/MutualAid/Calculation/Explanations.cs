using System.Globalization;
using Headless.Sdk;

namespace Headless.MutualAid.Calculation;

/// <summary>The sentences that explain a calculation, in both languages.</summary>
internal static class Explanations
{
    /// <summary>The self-paid parts together.</summary>
    public static CalculationStep SelfPaid(int stays, long result) => Step(
        $"个人自负合计 {Yuan(result)}（{stays} 次住院）", $"Self-paid in all: {Yuan(result)} ({stays} {(stays == 1 ? "stay" : "stays")} in hospital)", result);

    /// <summary>The deductible.</summary>
    public static CalculationStep Deductible(long deductible, long result) => deductible == 0
        ? Step("不设起付线", "There is no deductible", result)
        : Step($"扣除起付线 {Yuan(deductible)}，余 {Yuan(result)}", $"Less the deductible of {Yuan(deductible)}: {Yuan(result)}", result);

    /// <summary>The rate.</summary>
    public static CalculationStep Rate(int basisPoints, long result) => Step(
        $"按 {Percent(basisPoints)} 计算，四舍五入到分：{Yuan(result)}", $"{Percent(basisPoints)} of it, rounded to the fen: {Yuan(result)}", result);

    /// <summary>The cap.</summary>
    public static CalculationStep Cap(long? perShare, int shares, long result) => perShare is not { } most
        ? Step("不设封顶线", "There is no upper limit", result)
        : Step(
            $"封顶线每份 {Yuan(most)} × {shares} 份，不超过 {Yuan(most * shares)}：{Yuan(result)}",
            $"At most {Yuan(most)} for each of {shares} {(shares == 1 ? "share" : "shares")}, {Yuan(most * shares)}: {Yuan(result)}", result);

    /// <summary>The outcome.</summary>
    public static CalculationStep Payable(string version, long result) => Step(
        $"应付 {Yuan(result)}（规则版本 {version}）", $"Payable: {Yuan(result)} (version {version} of the rule)", result);

    /// <summary>An amount as people write it, such as <c>¥10,000.00</c>.</summary>
    public static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"¥{fen / 100:N0}.{fen % 100:D2}");

    private static string Percent(int basisPoints) => string.Create(CultureInfo.InvariantCulture, $"{basisPoints / 100m:0.##}%");

    private static CalculationStep Step(string zh, string en, long result) => new(zh, en, Money.Fen(result));
}
