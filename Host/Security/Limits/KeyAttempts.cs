using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Headless.Host.Security.Limits;

/// <summary>
/// Makes guessing keys slow: an address that sent too many keys which were refused waits before another is looked at. One address never makes another wait; a key that an address has proved lately is let through whatever
/// others there try; and a client that goes on sending one dead key uses up its own share only. Every host counts for itself.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class KeyAttempts(TimeProvider time) : IDisposable
{
    /// <summary>How often a minute an address may be refused, whatever it sends. This product's choice.</summary>
    public const int PerAddress = 60;

    /// <summary>How often a minute an address may be refused for one and the same text. This product's choice.</summary>
    public const int PerText = 10;

    /// <summary>How long an address's proof of a key is remembered. This product's choice.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private const int ProofsBeforeSweep = 10_000;

    private readonly ConcurrentDictionary<KeyAttempt, long> _proven = new();
    private readonly PartitionedRateLimiter<KeyAttempt> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<KeyAttempt, KeyAttempt>(attempt => RateLimitPartition.Get(attempt, _ => new TokenBucket(PerText, time))),
        PartitionedRateLimiter.Create<KeyAttempt, IPAddress>(attempt => RateLimitPartition.Get(attempt.Address, _ => new TokenBucket(PerAddress, time))));

    /// <summary>Whether a key may be looked at.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <returns>How long to wait before; null when it may.</returns>
    public TimeSpan? WaitOf(KeyAttempt attempt)
    {
        if (_proven.TryGetValue(attempt, out var at) && time.GetElapsedTime(at) < Memory)
        {
            return null;
        }

        using var lease = _limiter.AttemptAcquire(attempt, 0);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
    }

    /// <summary>The key was refused.</summary>
    /// <param name="attempt">The attempt.</param>
    public void Failed(KeyAttempt attempt)
    {
        _proven.TryRemove(attempt, out _);
        _limiter.AttemptAcquire(attempt).Dispose();
    }

    /// <summary>The key was proved.</summary>
    /// <param name="attempt">The attempt.</param>
    public void Succeeded(KeyAttempt attempt)
    {
        if (_proven.Count >= ProofsBeforeSweep)
        {
            Forget();
        }

        _proven[attempt] = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private void Forget()
    {
        foreach (var (attempt, at) in _proven)
        {
            if (time.GetElapsedTime(at) >= Memory)
            {
                _proven.TryRemove(attempt, out _);
            }
        }
    }
}

/// <summary>A key that somebody sent from somewhere.</summary>
/// <param name="Address">The remote address; of version 6 the network, which is one customer's.</param>
/// <param name="Text">A fingerprint of what was sent.</param>
internal readonly record struct KeyAttempt(IPAddress Address, UInt128 Text)
{
    private const int NetworkBytes = 8;

    /// <summary>Describes an attempt.</summary>
    /// <param name="address">The remote address; null when there is none, as on a local socket.</param>
    /// <param name="text">What was sent.</param>
    /// <returns>The attempt.</returns>
    public static KeyAttempt Of(IPAddress? address, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return new(Normal(address), System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    private static IPAddress Normal(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new(bytes);
    }
}
