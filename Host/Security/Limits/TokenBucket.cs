using System.Threading.RateLimiting;

namespace Headless.Host.Security.Limits;

/// <summary>
/// A bucket of tokens which holds as many as it gains in a minute: whoever waits a minute may use them all at once, and in the long run nobody gets more than that. The framework's own bucket follows the
/// machine's stopwatch; this one follows the host's clock, and counts in whole numbers.
/// </summary>
/// <param name="perMinute">How many tokens it gains in a minute.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenBucket(int perMinute, TimeProvider time) : RateLimiter
{
    // A token is as many units as a minute has ticks, so that each tick brings as many units as the minute brings tokens.
    private const long Token = TimeSpan.TicksPerMinute;

    private readonly Lock _lock = new();
    private readonly long _most = perMinute * Token;
    private long _level = perMinute * Token;
    private long _at = time.GetTimestamp();

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                var since = time.GetElapsedTime(_at);
                var untilFull = TimeSpan.FromTicks((_most - _level) / perMinute);
                return since >= untilFull ? since - untilFull : null;
            }
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            Fill();

            // To ask for none is to ask whether there is one.
            var needed = Math.Max(permitCount, 1) * Token;
            if (_level < needed)
            {
                return new Refused(TimeSpan.FromTicks((needed - _level + perMinute - 1) / perMinute));
            }

            _level -= permitCount * Token;
            return Granted.Instance;
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private void Fill()
    {
        var now = time.GetTimestamp();
        var ticks = Math.Min(time.GetElapsedTime(_at, now).Ticks, TimeSpan.TicksPerMinute);
        _level = Math.Min(_most, _level + (ticks * perMinute));
        _at = now;
    }

    private sealed class Granted : RateLimitLease
    {
        public static Granted Instance { get; } = new();

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }

    private sealed class Refused(TimeSpan wait) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
