using Headless.Membership.Contracts;
using Headless.MutualAid.Plans;
using Headless.Sdk;

namespace Headless.MutualAid.Covers;

/// <summary>
/// A member's cover under a plan (WZ01). It runs to its last day even when she leaves her union before: the premium is paid. That is this product's choice.
/// </summary>
internal sealed class CoverEnrollment : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    [Exposed(Filter = true)]
    public CoverPlan? Plan { get; private set; }

    /// <summary>The id of the member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>How many shares she has (WZ02).</summary>
    [Exposed]
    public required int Shares { get; init; }

    /// <summary>Its first day.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly StartsOn { get; init; }

    /// <summary>Its last day.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly EndsOn { get; init; }

    /// <summary>When she was enrolled, UTC.</summary>
    [Exposed]
    public required DateTime EnrolledAt { get; init; }

    /// <summary>Whether an admission on a day lies in the cover.</summary>
    public bool Covers(DateOnly day) => day >= StartsOn && day <= EndsOn;
}
