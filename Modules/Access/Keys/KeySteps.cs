using Headless.Access.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>What happens to a key after it was made, each by one conditional statement: whatever the number of hosts and callers, the row never has more than two secrets and never lives again.</summary>
internal static class KeySteps
{
    /// <summary>Gives a key a new secret; the present one becomes the one before, and the one before is gone.</summary>
    /// <param name="row">A query of the one key.</param>
    /// <param name="text">The key's text with its new secret.</param>
    /// <param name="overlap">How long the present secret is accepted further.</param>
    /// <param name="newEnd">When the key ends from now on; null: as before.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False, and nothing has changed, when the key has ended.</returns>
    public static async Task<bool> RotateAsync(this IQueryable<ApiKey> row, KeyText text, TimeSpan overlap, DateTime? newEnd, DateTime now, CancellationToken cancellationToken)
    {
        var hash = text.HashSecret();
        DateTime? until = now + overlap;
        return await row.Where(KeyLifecycle.Lives(now)).ExecuteUpdateAsync(
            set =>
            {
                // The database takes the values from before the statement, in whatever order they are set.
                set.SetProperty(k => k.SecretHash, hash).SetProperty(k => k.RotatedAt, now);
                _ = overlap > TimeSpan.Zero
                    ? set.SetProperty(k => k.PreviousSecretHash, k => k.SecretHash).SetProperty(k => k.PreviousSecretEndsAt, until)
                    : set.SetProperty(k => k.PreviousSecretHash, (byte[]?)null).SetProperty(k => k.PreviousSecretEndsAt, (DateTime?)null);
                if (newEnd is not null)
                {
                    set.SetProperty(k => k.ExpiresAt, newEnd);
                }
            },
            cancellationToken) == 1;
    }

    /// <summary>Ends a key at once and for ever. One that was ended before keeps its time.</summary>
    /// <param name="row">A query of the one key.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public static Task RevokeAsync(this IQueryable<ApiKey> row, DateTime now, CancellationToken cancellationToken) =>
        row.Where(k => k.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, now), cancellationToken);

    /// <summary>Why a key could not be given a new secret.</summary>
    /// <param name="row">A query of the one key.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The refusal.</returns>
    public static async Task<KeyEndedException> EndedAsync(this IQueryable<ApiKey> row, DateTime now, CancellationToken cancellationToken)
    {
        var key = await row.AsNoTracking().SingleAsync(cancellationToken);
        return new(KeyLifecycle.StateOf(key.RevokedAt, key.ExpiresAt, key.PreviousSecretEndsAt, now));
    }
}
