using Headless.Sdk;

namespace Headless.Matchmaking.Safety;

/// <summary>A person does not want to meet another, at any event. Neither sees the other any more, and the other cannot tell it from absence.</summary>
internal sealed class MatchBlock : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>Who blocks; the row is hers.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who is blocked: the account, so that it carries over events and a new profile.</summary>
    public required Guid BlockedAccountId { get; init; }

    /// <summary>The nickname that the other had then, sealed, so that who blocks recognises the entry.</summary>
    public required byte[] NicknameSealed { get; init; }

    /// <summary>When she blocked, UTC.</summary>
    [Exposed(Order = true)]
    public required DateTime BlockedAt { get; init; }
}
