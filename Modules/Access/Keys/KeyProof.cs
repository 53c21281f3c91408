using System.Security.Cryptography;

namespace Headless.Access.Keys;

/// <summary>What a row says of whether a secret is accepted.</summary>
/// <param name="SecretHash">The hash of the present secret.</param>
/// <param name="PreviousSecretHash">The hash of the secret before.</param>
/// <param name="PreviousSecretEndsAt">Until when that one is accepted.</param>
/// <param name="ExpiresAt">When the key ends.</param>
/// <param name="RevokedAt">When it was ended.</param>
internal sealed record KeyProof(byte[] SecretHash, byte[]? PreviousSecretHash, DateTime? PreviousSecretEndsAt, DateTime? ExpiresAt, DateTime? RevokedAt)
{
    /// <summary>Where there is no such row: the same work, and never accepted.</summary>
    public static KeyProof Nobody { get; } = new(KeyText.NobodysHash, null, null, null, DateTime.MinValue);

    /// <summary>Whether the secret is accepted. Every answer takes the same steps, so that its time says nothing of why a key was refused.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="now">The time, UTC.</param>
    public bool Accepts(KeyText text, DateTime now)
    {
        var hash = text.HashSecret();
        var isPresent = CryptographicOperations.FixedTimeEquals(hash, SecretHash);
        var isPrevious = CryptographicOperations.FixedTimeEquals(hash, PreviousSecretHash ?? KeyText.NobodysHash);
        var lives = RevokedAt is null & (ExpiresAt is null | ExpiresAt > now);
        return lives & (isPresent | (isPrevious & PreviousSecretEndsAt > now));
    }
}
