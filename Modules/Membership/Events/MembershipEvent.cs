using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Events;

/// <summary>A person joined or left a union (H15). Events are never changed, and each join and each leave is exactly one.</summary>
internal sealed class MembershipEvent : IEntity
{
    public Guid Id { get; init; }

    /// <summary>The number in the order of commits, from 1, without gaps.</summary>
    [Exposed(Filter = true, Order = true)]
    public long Sequence { get; init; }

    /// <summary>What happened.</summary>
    [Exposed(Filter = true)]
    public MembershipEventKind Kind { get; init; }

    /// <summary>When it happened.</summary>
    [Exposed(Filter = true, Order = true)]
    public DateTime OccurredAt { get; init; }

    /// <summary>By which way she came, or had come.</summary>
    [Exposed(Filter = true)]
    public JoinChannel Channel { get; init; }

    public Guid OrganizationId { get; init; }

    /// <summary>The union she joined or left.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; init; }

    public Guid MemberId { get; init; }

    /// <summary>The member as she is now; null when she has moved out of your subtree since.</summary>
    [Exposed]
    public Member? Member { get; init; }

    /// <summary>Her name as it may be shown on a wall.</summary>
    [Exposed]
    public required string NameMasked { get; init; }
}

/// <summary>Kinds of membership events.</summary>
internal enum MembershipEventKind
{
    /// <summary>She joined, for the first time or again.</summary>
    Joined,

    /// <summary>She left.</summary>
    Left,

    /// <summary>She came from another union.</summary>
    TransferredIn,

    /// <summary>She went on to another union.</summary>
    TransferredOut,
}
