using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Assistance;

/// <summary>A member's assistance profile (LY05): what it is computed from, what the rule suggests, and what an officer decided. Nothing follows from the suggestion alone.</summary>
internal sealed class AssistanceProfile : IEntity, IVersioned
{
    private const string Purpose = "longyou.assistance";

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The id of the member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>The state of health, in three bands.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = Purpose)]
    public LongyouHealth Health { get; private set; }

    /// <summary>What was paid for medical care in a year, in bands.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = Purpose)]
    public LongyouMedicalSpending MedicalSpending { get; private set; }

    /// <summary>The household's monthly income for each person, in bands.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = Purpose)]
    public LongyouHouseholdIncome HouseholdIncome { get; private set; }

    /// <summary>What the rule suggests. A suggestion only.</summary>
    [Exposed(Filter = true, Sensitivity = Sensitivity.Sensitive, Purpose = Purpose)]
    public LongyouAssistanceLevel SuggestedLevel { get; private set; }

    /// <summary>The version of the rule that suggested it.</summary>
    [Exposed]
    public string RuleVersion { get; private set; } = ProfileRule.Version;

    /// <summary>When it was computed, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public DateTime ComputedAt { get; private set; }

    /// <summary>What an officer decided; null while nobody has, and again after the inputs have changed.</summary>
    [Exposed(Filter = true, Sensitivity = Sensitivity.Sensitive, Purpose = Purpose)]
    public LongyouAssistanceLevel? DecidedLevel { get; private set; }

    /// <summary>Why it was decided so, in the officer's words.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = Purpose)]
    public string? DecisionReason { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    [Exposed]
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The account of the officer who decided.</summary>
    public Guid? DecidedByAccountId { get; private set; }

    /// <summary>Takes new inputs and computes the suggestion. A decision on the old inputs does not outlive them.</summary>
    public void Assess(LongyouHealth health, LongyouMedicalSpending spending, LongyouHouseholdIncome income, DateTime now)
    {
        (Health, MedicalSpending, HouseholdIncome) = (health, spending, income);
        (SuggestedLevel, RuleVersion, ComputedAt) = (ProfileRule.Suggest(health, spending, income), ProfileRule.Version, now);
        (DecidedLevel, DecisionReason, DecidedAt, DecidedByAccountId) = (null, null, null, null);
    }

    /// <summary>Takes an officer's decision, which may differ from the suggestion.</summary>
    public void Decide(LongyouAssistanceLevel level, string reason, Guid byAccountId, DateTime now) =>
        (DecidedLevel, DecisionReason, DecidedByAccountId, DecidedAt) = (level, reason, byAccountId, now);
}
