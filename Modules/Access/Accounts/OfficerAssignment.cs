using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Accounts;

/// <summary>An account holds a standing role in an organization's subtree for a time. The end is not included; null: it has none.</summary>
internal sealed class OfficerAssignment : IEntity
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public Guid OrganizationId { get; init; }

    public OrganizationRef? Organization { get; init; }

    public StandingRoles Role { get; init; }

    public DateTime Since { get; init; }

    public DateTime? Until { get; set; }
}
