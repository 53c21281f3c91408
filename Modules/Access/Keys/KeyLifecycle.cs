using System.Linq.Expressions;
using Headless.Access.Contracts;

namespace Headless.Access.Keys;

/// <summary>Where a key stands, from its times. No sweep writes it: a key ends at its time on every host at once.</summary>
internal static class KeyLifecycle
{
    /// <summary>Where a key stands.</summary>
    /// <param name="revokedAt">When it was ended.</param>
    /// <param name="expiresAt">When it ends.</param>
    /// <param name="previousSecretEndsAt">Until when the secret before is accepted.</param>
    /// <param name="now">The time, UTC.</param>
    public static ApiKeyState StateOf(DateTime? revokedAt, DateTime? expiresAt, DateTime? previousSecretEndsAt, DateTime now) =>
        revokedAt is not null ? ApiKeyState.Revoked
        : expiresAt <= now ? ApiKeyState.Expired
        : previousSecretEndsAt > now ? ApiKeyState.Rotating
        : ApiKeyState.Active;

    /// <summary>The keys that stand there.</summary>
    /// <param name="state">The state.</param>
    /// <param name="now">The time, UTC.</param>
    public static Expression<Func<ApiKey, bool>> In(ApiKeyState state, DateTime now) => state switch
    {
        ApiKeyState.Revoked => k => k.RevokedAt != null,
        ApiKeyState.Expired => k => k.RevokedAt == null && k.ExpiresAt <= now,
        ApiKeyState.Rotating => k => k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now) && k.PreviousSecretEndsAt > now,
        _ => k => k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now) && (k.PreviousSecretEndsAt == null || k.PreviousSecretEndsAt <= now),
    };

    /// <summary>The keys that still open something.</summary>
    /// <param name="now">The time, UTC.</param>
    public static Expression<Func<ApiKey, bool>> Lives(DateTime now) => k => k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now);
}
