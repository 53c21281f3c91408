using Headless.Plugins.Longyou.Assistance;
using Xunit;

namespace Headless.Longyou.Tests;

public sealed class AssistanceProfileTests
{
    private static readonly DateTime s_monday = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid s_officer = new("01900000-0000-7000-8000-000000000009");

    [Fact]
    public void A_suggestion_decides_nothing()
    {
        var profile = Assessed();

        Assert.Equal(LongyouAssistanceLevel.Relief, profile.SuggestedLevel);
        Assert.Equal(("2026-1", s_monday), (profile.RuleVersion, profile.ComputedAt));
        Assert.Equal((null, null, null, null), (profile.DecidedLevel, profile.DecisionReason, profile.DecidedAt, profile.DecidedByAccountId));
    }

    [Fact]
    public void An_officer_may_decide_otherwise_than_suggested_and_the_suggestion_stays()
    {
        var profile = Assessed();
        profile.Decide(LongyouAssistanceLevel.Subsidy, "已在其他渠道获得救助", s_officer, s_monday.AddDays(1));

        Assert.Equal(LongyouAssistanceLevel.Relief, profile.SuggestedLevel);
        Assert.Equal(LongyouAssistanceLevel.Subsidy, profile.DecidedLevel);
        Assert.Equal(("已在其他渠道获得救助", s_officer, s_monday.AddDays(1)), (profile.DecisionReason, profile.DecidedByAccountId, profile.DecidedAt));
    }

    [Fact]
    public void New_inputs_withdraw_the_decision_on_the_old_ones()
    {
        var profile = Assessed();
        profile.Decide(LongyouAssistanceLevel.Relief, "情况属实", s_officer, s_monday.AddDays(1));
        profile.Assess(LongyouHealth.Good, LongyouMedicalSpending.Below5000, LongyouHouseholdIncome.From6000, s_monday.AddDays(2));

        Assert.Equal(LongyouAssistanceLevel.None, profile.SuggestedLevel);
        Assert.Equal((null, null, null, null), (profile.DecidedLevel, profile.DecisionReason, profile.DecidedAt, profile.DecidedByAccountId));
        Assert.Equal(s_monday.AddDays(2), profile.ComputedAt);
    }

    private static AssistanceProfile Assessed()
    {
        var profile = new AssistanceProfile { MemberId = new("01900000-0000-7000-8000-000000000001") };
        profile.Assess(LongyouHealth.Serious, LongyouMedicalSpending.From50000, LongyouHouseholdIncome.Below1500, s_monday);
        return profile;
    }
}
