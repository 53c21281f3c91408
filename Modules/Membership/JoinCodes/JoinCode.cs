using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.JoinCodes;

/// <summary>A code that a union prints as a QR code; whoever scans it joins or applies to that union (LY03).</summary>
internal sealed class JoinCode : IEntity
{
    /// <summary>Characters of a code: with 29 characters to choose from, one guess in 500 billion hits a given code.</summary>
    public const int Length = 8;

    public Guid Id { get; init; }

    /// <summary>The code, eight characters that are not mistaken for each other.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Code { get; init; }

    public Guid OrganizationId { get; init; }

    /// <summary>The union that people join with it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; init; }

    /// <summary>From when on it is useless.</summary>
    [Exposed(Filter = true, Order = true)]
    public DateTime ExpiresAt { get; init; }

    /// <summary>How often it may be used.</summary>
    [Exposed]
    public int MaxUses { get; init; }

    /// <summary>How often it has been used.</summary>
    [Exposed(Order = true)]
    public int Uses { get; init; }

    /// <summary>When it was made.</summary>
    [Exposed(Order = true)]
    public DateTime CreatedAt { get; init; }
}
