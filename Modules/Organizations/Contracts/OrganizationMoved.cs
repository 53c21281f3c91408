using Headless.Sdk;

namespace Headless.Organizations.Contracts;

/// <summary>An organization and all below it hang at another place of the tree; who keeps paths must follow.</summary>
/// <param name="OrganizationId">The organization that was moved.</param>
/// <param name="OldPath">Its path before.</param>
/// <param name="NewPath">Its path now.</param>
public sealed record OrganizationMoved(Guid OrganizationId, string OldPath, string NewPath) : IDomainEvent;
