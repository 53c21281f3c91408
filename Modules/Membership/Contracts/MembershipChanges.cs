using Headless.Sdk;

namespace Headless.Membership.Contracts;

/// <summary>A person became a member of a union, for the first time or again.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="OrganizationId">The union.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Sequence">The event's number in the order of commits, without gaps.</param>
public sealed record MemberJoined(Guid MemberId, Guid OrganizationId, JoinChannel Channel, long Sequence) : IDomainEvent;

/// <summary>A person is no longer a member of a union.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="OrganizationId">The union she left.</param>
/// <param name="Sequence">The event's number in the order of commits, without gaps.</param>
public sealed record MemberLeft(Guid MemberId, Guid OrganizationId, long Sequence) : IDomainEvent;

/// <summary>A member moved from one union to another.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="FromOrganizationId">The union she left.</param>
/// <param name="ToOrganizationId">The union she is in now.</param>
/// <param name="Sequence">The number of the later of its two events in the order of commits, without gaps.</param>
public sealed record MemberTransferred(Guid MemberId, Guid FromOrganizationId, Guid ToOrganizationId, long Sequence) : IDomainEvent;
