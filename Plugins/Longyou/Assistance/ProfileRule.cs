namespace Headless.Plugins.Longyou.Assistance;

/// <summary>Computes a suggestion from health, medical spending and household income. LY05 names these three inputs and no formula: the points are this product's proposal. It suggests; it never decides.</summary>
internal static class ProfileRule
{
    /// <summary>The rule's version, kept with every suggestion.</summary>
    public const string Version = "2026-1";

    /// <summary>The points of each input, in the order in which they are explained.</summary>
    public static IReadOnlyList<LongyouProfileFactor> Explain(LongyouHealth health, LongyouMedicalSpending spending, LongyouHouseholdIncome income) =>
    [
        new(LongyouProfileInput.Health, health switch
        {
            LongyouHealth.Good => 0,
            LongyouHealth.Chronic => 2,
            _ => 4,
        }),
        new(LongyouProfileInput.MedicalSpending, spending switch
        {
            LongyouMedicalSpending.Below5000 => 0,
            LongyouMedicalSpending.From5000 => 1,
            LongyouMedicalSpending.From20000 => 3,
            _ => 4,
        }),
        new(LongyouProfileInput.HouseholdIncome, income switch
        {
            LongyouHouseholdIncome.Below1500 => 4,
            LongyouHouseholdIncome.From1500 => 2,
            LongyouHouseholdIncome.From3000 => 1,
            _ => 0,
        }),
    ];

    /// <summary>The suggested level.</summary>
    public static LongyouAssistanceLevel Suggest(LongyouHealth health, LongyouMedicalSpending spending, LongyouHouseholdIncome income) =>
        Explain(health, spending, income).Sum(f => f.Points) switch
        {
            >= 9 => LongyouAssistanceLevel.Relief,
            >= 6 => LongyouAssistanceLevel.Subsidy,
            >= 3 => LongyouAssistanceLevel.Information,
            _ => LongyouAssistanceLevel.None,
        };
}

/// <summary>What one input added to a suggestion.</summary>
/// <param name="Input">The input.</param>
/// <param name="Points">Its points, 0 to 4; 3, 6 and 9 in sum reach the next level.</param>
internal sealed record LongyouProfileFactor(LongyouProfileInput Input, int Points);

/// <summary>What a profile is computed from (LY05).</summary>
internal enum LongyouProfileInput
{
    /// <summary>The state of health.</summary>
    Health,

    /// <summary>What was paid for medical care.</summary>
    MedicalSpending,

    /// <summary>The household's income.</summary>
    HouseholdIncome,
}
