using System.Threading.RateLimiting;
using Headless.Sdk;

namespace Headless.Host.Security.Limits;

/// <summary>
/// How many requests a minute this host accepts of each key. Every host counts for itself: behind a balancer that spreads requests evenly, a key gets as many times its rate as there are hosts.
/// Only requests that prove the key are counted, so nobody uses up another's rate.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class CallerRates(TimeProvider time) : IDisposable
{
    private readonly PartitionedRateLimiter<Caller> _limiter = PartitionedRateLimiter.Create<Caller, (Guid Key, int PerMinute)>(caller =>
        RateLimitPartition.Get((Key: caller.Id!.Value, PerMinute: caller.RequestsPerMinute!.Value), rate => new TokenBucket(rate.PerMinute, time)));

    /// <summary>Counts a request.</summary>
    /// <param name="caller">Who asks.</param>
    /// <returns>How long to wait when it is one too many; null when it is not.</returns>
    public TimeSpan? Count(Caller caller)
    {
        if (caller is not { Id: not null, RequestsPerMinute: not null })
        {
            return null;
        }

        using var lease = _limiter.AttemptAcquire(caller);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
