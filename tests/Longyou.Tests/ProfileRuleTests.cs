using Headless.Plugins.Longyou.Assistance;
using Xunit;

namespace Headless.Longyou.Tests;

public sealed class ProfileRuleTests
{
    [Fact]
    public void Every_combination_of_inputs_has_its_suggestion()
    {
        // Rows: health and medical spending; columns: income from the lowest band to the highest. N none, I information, S subsidy, R relief.
        string[] expected =
        [
            "Good    Below5000  I N N N",
            "Good    From5000   I I N N",
            "Good    From20000  S I I I",
            "Good    From50000  S S I I",
            "Chronic Below5000  S I I N",
            "Chronic From5000   S I I I",
            "Chronic From20000  R S S I",
            "Chronic From50000  R S S S",
            "Serious Below5000  S S I I",
            "Serious From5000   R S S I",
            "Serious From20000  R R S S",
            "Serious From50000  R R R S",
        ];

        var table =
            from health in Enum.GetValues<LongyouHealth>()
            from spending in Enum.GetValues<LongyouMedicalSpending>()
            let levels = Enum.GetValues<LongyouHouseholdIncome>().Select(i => ProfileRule.Suggest(health, spending, i).ToString()[..1])
            select $"{health,-7} {spending,-10} {string.Join(' ', levels)}";
        Assert.Equal(expected, table);
    }

    [Fact]
    public void The_explanation_names_every_input_and_its_points() =>
        Assert.Equal(
            [
                new(LongyouProfileInput.Health, 2),
                new(LongyouProfileInput.MedicalSpending, 3),
                new(LongyouProfileInput.HouseholdIncome, 4),
            ],
            ProfileRule.Explain(LongyouHealth.Chronic, LongyouMedicalSpending.From20000, LongyouHouseholdIncome.Below1500));
}
