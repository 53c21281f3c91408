namespace Headless.Sdk;

/// <summary>Turns a proven identity into a caller; implemented by the Access module, asked by the host once a request.</summary>
public interface ICallerSource
{
    /// <summary>The person with this subject.</summary>
    /// <param name="subject">The subject of a token that the host has verified.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The caller; null when there is no such active account.</returns>
    Task<Caller?> FindPersonAsync(string subject, CancellationToken cancellationToken);

    /// <summary>The partner with this API key.</summary>
    /// <param name="key">The key as sent in <c>X-Api-Key</c>.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The caller; null when the key is unknown, expired or revoked.</returns>
    Task<Caller?> FindPartnerAsync(string key, CancellationToken cancellationToken);
}
