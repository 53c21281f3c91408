using Headless.Organizations.Contracts;

namespace Headless.MutualAid.Plans;

/// <summary>A level of unions whose approval a claim needs when its amount reaches the threshold (H09). Which levels, and from which amounts, is data of the plan.</summary>
internal sealed class ApprovalLevel
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The level.</summary>
    public required OrganizationLevel Level { get; init; }

    /// <summary>The payable amount from which on it must approve, in fen.</summary>
    public required long FromFen { get; init; }
}
