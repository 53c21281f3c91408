using Headless.Organizations.Contracts;

namespace Headless.Membership.Memberships;

/// <summary>How many members a union has itself, without the unions below it; kept in the transaction of each join and leave.</summary>
internal sealed class OrganizationMemberCount
{
    public Guid OrganizationId { get; init; }

    public OrganizationRef? Organization { get; init; }

    public int Members { get; init; }
}
