using Headless.Membership.Contracts;

namespace Headless.Benefits.Points;

/// <summary>A member's balance: the sum of her entries, kept by the statement that posts each of them. There is none before her first entry.</summary>
internal sealed class PointsAccount
{
    /// <summary>The member, whose account it is.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member.</summary>
    public MemberRef? Member { get; private set; }

    /// <summary>Points, 0 or more.</summary>
    public required long Balance { get; init; }
}
