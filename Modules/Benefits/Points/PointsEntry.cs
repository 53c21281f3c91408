using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Points;

/// <summary>A line of a member's points: what was added or taken, and what for. Lines are added and never changed; their sum is the balance (H27).</summary>
internal sealed class PointsEntry : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member; null where you may not read her.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>How many points: above zero were added, below zero taken.</summary>
    [Exposed(Filter = true)]
    public required long Amount { get; init; }

    /// <summary>What kind of line it is.</summary>
    [Exposed(Filter = true)]
    public required PointsEntryKind Kind { get; init; }

    /// <summary>What for, as the member reads it.</summary>
    [Exposed]
    public required string Reason { get; init; }

    /// <summary>What the line belongs to; unique, so that it is posted once.</summary>
    public required string Reference { get; init; }

    /// <summary>When it was posted, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime OccurredAt { get; init; }

    /// <summary>The id of the line that this one undoes.</summary>
    public Guid? ReversalOfId { get; init; }

    /// <summary>The line that this one undoes; null when it undoes none.</summary>
    [Exposed]
    public PointsEntry? ReversalOf { get; private set; }
}

/// <summary>Kinds of lines.</summary>
internal enum PointsEntryKind
{
    /// <summary>Points that were earned.</summary>
    Earn,

    /// <summary>Points that were spent, such as for a coupon.</summary>
    Spend,

    /// <summary>Points that an officer gave or took, with a reason.</summary>
    Adjust,

    /// <summary>The opposite of an earlier line, which it undoes. A line is undone once.</summary>
    Reverse,
}
