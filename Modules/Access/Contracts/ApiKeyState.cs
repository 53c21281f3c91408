namespace Headless.Access.Contracts;

/// <summary>Where a key stands.</summary>
public enum ApiKeyState
{
    /// <summary>It opens what its scopes say.</summary>
    Active,

    /// <summary>It was given a new secret, and the one before is still accepted beside it.</summary>
    Rotating,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Somebody ended it, for ever.</summary>
    Revoked,
}
