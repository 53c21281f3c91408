using Headless.Access.Accounts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

/// <summary>
/// A partner's key: what a system outside may do in the subtree of one organization. It has one secret, and a second one while it is given a new one; only hashes of them are kept, in two columns, so that
/// there are never three.
/// </summary>
internal sealed class ApiKey : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>What its makers call it, such as the partner and what the key is for.</summary>
    [Exposed(Filter = true)]
    public required string Name { get; set; }

    /// <summary>The public part of its text, by which it is found. Stays when the secret changes.</summary>
    public required string Lookup { get; init; }

    /// <summary>The hash of the secret.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>The hash of the secret before; null when there was none or it was ended at once.</summary>
    public byte[]? PreviousSecretHash { get; init; }

    /// <summary>Permissions, separated by spaces; <c>*</c> is all of them.</summary>
    public required string Scopes { get; init; }

    /// <summary>The id of the organization.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The organization whose subtree the key reads and writes.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The account of the person who made it; null: it was made on the command line.</summary>
    public Guid? GrantorId { get; init; }

    /// <summary>The person who made it.</summary>
    public Account? Grantor { get; private set; }

    /// <summary>How many requests a minute each host accepts; null: as many as of every key.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>When it was made, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ends, UTC; null: it does not end by itself.</summary>
    [Exposed(Filter = true)]
    public DateTime? ExpiresAt { get; init; }

    /// <summary>When it was last given a new secret, UTC; null: never.</summary>
    [Exposed(Filter = true)]
    public DateTime? RotatedAt { get; init; }

    /// <summary>Until when the secret before is accepted beside the present one, UTC, not included; null: it never was, or was ended at once.</summary>
    [Exposed]
    public DateTime? PreviousSecretEndsAt { get; init; }

    /// <summary>When somebody ended it, UTC; null: nobody did.</summary>
    [Exposed(Filter = true)]
    public DateTime? RevokedAt { get; init; }

    /// <summary>When it was last used, UTC, to the minute; null: never.</summary>
    [Exposed(Filter = true)]
    public DateTime? LastUsedAt { get; init; }
}
