using Headless.Sdk;

namespace Headless.Benefits.Points;

/// <summary>What a member has: her points and her coupons.</summary>
internal sealed record Wallet : IAspect
{
    /// <summary>The member's id.</summary>
    internal required Guid MemberId { get; init; }

    /// <summary>Her points now, 0 or more: the sum of all <c>entries</c>.</summary>
    public required long PointsBalance { get; init; }

    /// <inheritdoc/>
    Guid IAspect.RowId => MemberId;
}
