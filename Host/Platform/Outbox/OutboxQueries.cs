using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Platform.Outbox;

/// <summary>How events fare on their way to handlers.</summary>
[QueryType]
internal sealed class OutboxQueries
{
    /// <summary>Events that their handlers have not had yet, for the operator's eyes.</summary>
    [RequirePermission(PlatformPermissions.ReadOutbox)]
    public async Task<OutboxState?> GetOutbox(ModuleDb<PlatformModule> db, CancellationToken cancellationToken)
    {
        var waiting = db.Set<OutboxMessage>().Where(m => m.DueAt != null);
        return new(
            await waiting.CountAsync(cancellationToken),
            await db.Set<OutboxMessage>().CountAsync(m => m.ParkedAt != null, cancellationToken),
            await waiting.MinAsync(m => (DateTime?)m.RaisedAt, cancellationToken));
    }
}

/// <summary>Events on their way to handlers; one for each event and handler.</summary>
/// <param name="Waiting">How many wait for their first or next attempt.</param>
/// <param name="Parked">How many were given up after six attempts.</param>
/// <param name="Oldest">When the oldest of those that wait was raised; null when none waits.</param>
internal sealed record OutboxState(int Waiting, int Parked, DateTime? Oldest);
