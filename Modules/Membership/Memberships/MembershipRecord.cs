using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Memberships;

/// <summary>A person's time in one union. She has at most one that has not ended, her primary membership; the others are her history.</summary>
internal sealed class MembershipRecord : IEntity, IVersioned
{
    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    /// <summary>The member.</summary>
    [Exposed(Filter = true)]
    public Member? Member { get; init; }

    // Copied from the member: officers of a former union must see the row, and a join to the member, who is out of their scope by now, would lose it.
    public Guid? AccountId { get; init; }

    public Guid OrganizationId { get; init; }

    /// <summary>The union.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public MembershipStatus Status { get; set; }

    /// <summary>By which way she came.</summary>
    [Exposed(Filter = true)]
    public JoinChannel Channel { get; init; }

    /// <summary>The first day, in China's time.</summary>
    [Exposed(Filter = true, Order = true)]
    public DateOnly JoinedOn { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    [Exposed(Filter = true)]
    public DateOnly? LeftOn { get; set; }

    /// <inheritdoc/>
    public int Version { get; init; }
}
