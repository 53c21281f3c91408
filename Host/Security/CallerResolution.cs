using Headless.Sdk;

namespace Headless.Host.Security;

/// <summary>What a request's credentials came to.</summary>
/// <param name="Outcome">Whether they hold.</param>
/// <param name="Caller">Who asks; anonymous unless they hold.</param>
internal sealed record CallerResolution(CredentialOutcome Outcome, Caller Caller)
{
    /// <summary>There are no credentials.</summary>
    public static CallerResolution Anonymous { get; } = new(CredentialOutcome.Accepted, Caller.Anonymous);

    /// <summary>They do not hold.</summary>
    public static CallerResolution Invalid { get; } = new(CredentialOutcome.Invalid, Caller.Anonymous);

    /// <summary>They are two.</summary>
    public static CallerResolution Two { get; } = new(CredentialOutcome.Two, Caller.Anonymous);

    /// <summary>They hold when they lead to somebody.</summary>
    /// <param name="caller">Who was found; null: nobody.</param>
    /// <returns>The resolution.</returns>
    public static CallerResolution Of(Caller? caller) => caller is null ? Invalid : new(CredentialOutcome.Accepted, caller);
}

/// <summary>Whether credentials hold.</summary>
internal enum CredentialOutcome
{
    /// <summary>They hold, or there are none.</summary>
    Accepted,

    /// <summary>They are unknown, expired, revoked or malformed.</summary>
    Invalid,

    /// <summary>A token and a key were sent together.</summary>
    Two,
}
