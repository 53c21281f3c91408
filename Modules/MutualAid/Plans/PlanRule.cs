using Headless.MutualAid.Calculation;
using Headless.Sdk;

namespace Headless.MutualAid.Plans;

/// <summary>A version of a plan's rule: data, not code. A version is never changed; a later one takes its place for what happens from its first day on, so that what happened before is paid by the rule of its day (QY03).</summary>
internal sealed class PlanRule : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    [Exposed]
    public CoverPlan? Plan { get; private set; }

    /// <summary>The version's name, such as <c>2026-1</c>.</summary>
    [Exposed(Filter = true)]
    public required string Version { get; init; }

    /// <summary>The first day of admission to hospital that it is for.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly AppliesFrom { get; init; }

    /// <summary>What a claim bears itself before anything is paid, in fen.</summary>
    public required long DeductibleFen { get; init; }

    /// <summary>The share of the self-paid part that is paid, in hundredths of a percent: 9,000 is 90%.</summary>
    [Exposed]
    public required int RateBasisPoints { get; init; }

    /// <summary>The most that is paid on a claim for one share, in fen; null when there is no limit.</summary>
    public long? CapPerShareFen { get; init; }

    /// <summary>How many days of cover must have passed before the day of admission.</summary>
    [Exposed]
    public required int WaitingDays { get; init; }

    /// <summary>The terms as the calculation takes them.</summary>
    public RuleTerms Terms => new(Version, DeductibleFen, RateBasisPoints, CapPerShareFen);
}
