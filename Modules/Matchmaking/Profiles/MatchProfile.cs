using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>A single person's own profile. She made it herself, she alone reads this row; what others see of it is a <see cref="MatchProfileDetails"/> cut to what she shows.</summary>
internal sealed class MatchProfile : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Whose it is. No member and no organization stands here: the profile cannot be joined to membership lists.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>A <see cref="ProfileContent"/>, sealed.</summary>
    public required byte[] ContentSealed { get; set; }

    /// <summary>A <see cref="MatchContact"/>, sealed; null when she gave none.</summary>
    public byte[]? ContactSealed { get; set; }

    /// <summary>A keyed fingerprint of the union that keeps her record: equal for colleagues, and nothing can be read from it.</summary>
    public required string EmployerFingerprint { get; set; }

    /// <summary>Whether she and the members of her own union do not see each other.</summary>
    [Exposed]
    public required bool HidesFromColleagues { get; set; }

    /// <summary>Whether she has paused: nobody sees her, and she sees nobody, until she goes on.</summary>
    [Exposed]
    public bool IsPaused { get; set; }

    /// <summary>When moderators took the profile out of all events; null while they did not.</summary>
    [Exposed]
    public DateTime? SuspendedAt { get; init; }

    /// <summary>When she made it, UTC.</summary>
    [Exposed]
    public required DateTime CreatedAt { get; init; }

    /// <summary>When she last changed it, UTC.</summary>
    [Exposed]
    public required DateTime UpdatedAt { get; set; }

    /// <summary>The version of the consent text that she agreed to.</summary>
    [Exposed]
    public required string ConsentVersion { get; init; }

    /// <summary>When she agreed, UTC.</summary>
    [Exposed]
    public required DateTime ConsentedAt { get; init; }

    /// <summary>When she declared that she is single, UTC.</summary>
    [Exposed]
    public required DateTime SingleDeclaredAt { get; init; }
}
