using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

/// <summary>A partner's key. Of the secret only the hash is kept.</summary>
internal sealed class ApiKey : IEntity
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Lookup { get; init; }

    public required byte[] SecretHash { get; init; }

    /// <summary>Permissions, separated by spaces; <c>*</c> is all of them.</summary>
    public required string Scopes { get; init; }

    public Guid OrganizationId { get; init; }

    public OrganizationRef? Organization { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    public DateTime? LastUsedAt { get; set; }
}
