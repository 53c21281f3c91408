using Headless.Sdk;

namespace Headless.Host.Security;

/// <summary>What a request's credentials came to.</summary>
/// <param name="Outcome">Whether they hold.</param>
/// <param name="Caller">Who asks; anonymous unless they hold.</param>
/// <param name="Wait">How long to wait before the next attempt, where that is the outcome.</param>
internal sealed record CallerResolution(CredentialOutcome Outcome, Caller Caller, TimeSpan Wait = default)
{
    /// <summary>There are no credentials.</summary>
    public static CallerResolution Anonymous { get; } = new(CredentialOutcome.Accepted, Caller.Anonymous);

    /// <summary>They do not hold.</summary>
    public static CallerResolution Invalid { get; } = new(CredentialOutcome.Invalid, Caller.Anonymous);

    /// <summary>They are two.</summary>
    public static CallerResolution Two { get; } = new(CredentialOutcome.Two, Caller.Anonymous);

    /// <summary>A key stands in the address.</summary>
    public static CallerResolution InAddress { get; } = new(CredentialOutcome.InAddress, Caller.Anonymous);

    /// <summary>They were not looked at.</summary>
    /// <param name="wait">How long to wait before the next attempt.</param>
    /// <returns>The resolution.</returns>
    public static CallerResolution HeldUp(TimeSpan wait) => new(CredentialOutcome.HeldUp, Caller.Anonymous, wait);

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

    /// <summary>A key was sent in the address, where others read it.</summary>
    InAddress,

    /// <summary>They were not looked at: too many from the same address did not hold.</summary>
    HeldUp,
}
