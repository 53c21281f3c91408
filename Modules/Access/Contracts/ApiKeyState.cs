using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>Where a key stands.</summary>
public enum ApiKeyState
{
    /// <summary>It opens what its scopes say.</summary>
    [InWords(Zh = "有效", En = "active")]
    Active,

    /// <summary>It was given a new secret, and the one before is still accepted beside it.</summary>
    [InWords(Zh = "轮换中", En = "rotating")]
    Rotating,

    /// <summary>Its time is over.</summary>
    [InWords(Zh = "已过期", En = "expired")]
    Expired,

    /// <summary>Somebody ended it, for ever.</summary>
    [InWords(Zh = "已吊销", En = "revoked")]
    Revoked,
}
