using Headless.Sdk;

namespace Headless.Platform.Refusals;

/// <summary>A key was used more often than it may be.</summary>
/// <param name="perMinute">How often a minute it may be used.</param>
/// <param name="seconds">After how many seconds the next request is accepted.</param>
[ErrorCode(
    "RATE_LIMITED",
    Zh = "请求过于频繁：该密钥每分钟最多 {PerMinute} 次，请在 {Seconds} 秒后重试。",
    En = "Too many requests: this key has {PerMinute} a minute. Try again in {Seconds} seconds.",
    Retryable = true)]
internal sealed class RateLimitedException(int perMinute, int seconds) : DomainException
{
    /// <summary>How often a minute the key may be used.</summary>
    public int PerMinute { get; } = perMinute;

    /// <summary>After how many seconds the next request is accepted.</summary>
    public int Seconds { get; } = seconds;
}

/// <summary>Too many keys that do not hold came from one address.</summary>
/// <param name="seconds">After how many seconds the next is looked at.</param>
[ErrorCode(
    "TOO_MANY_ATTEMPTS",
    Zh = "来自您网络地址的无效密钥过多，请检查密钥，并在 {Seconds} 秒后重试。",
    En = "Too many invalid keys came from your address. Check the key and try again in {Seconds} seconds.",
    Retryable = true)]
internal sealed class TooManyAttemptsException(int seconds) : DomainException
{
    /// <summary>After how many seconds the next is looked at.</summary>
    public int Seconds { get; } = seconds;
}

/// <summary>A key stands in the address, which proxies, logs and browsers keep.</summary>
[ErrorCode(
    "KEY_IN_ADDRESS",
    Zh = "密钥不能放在网址中：请更换该密钥，并通过请求头 X-Api-Key 发送。",
    En = "A key does not belong in the address. Replace this one, and send it in the header X-Api-Key.")]
internal sealed class KeyInAddressException : DomainException;
