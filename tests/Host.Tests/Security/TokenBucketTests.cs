using System.Threading.RateLimiting;
using CsCheck;
using Headless.Host.Security.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Host.Tests.Security;

public sealed class TokenBucketTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_full_bucket_gives_as_many_as_it_holds_at_once()
    {
        using var bucket = new TokenBucket(60, _time);

        Assert.Equal(60, Enumerable.Range(0, 100).Count(_ => Take(bucket)));
    }

    [Fact]
    public void Many_at_once_get_no_more_than_it_holds()
    {
        using var bucket = new TokenBucket(60, _time);
        var taken = 0;

        Parallel.For(0, 1_000, _ =>
        {
            if (Take(bucket))
            {
                Interlocked.Increment(ref taken);
            }
        });

        Assert.Equal(60, taken);
    }

    [Theory]
    [InlineData(1, 60.0)]
    [InlineData(60, 1.0)]
    [InlineData(600, 0.1)]
    [InlineData(7, 8.5714286)]
    public void An_empty_bucket_says_when_the_next_token_comes_and_it_comes_then(int perMinute, double seconds)
    {
        using var bucket = new TokenBucket(perMinute, _time);
        while (Take(bucket))
        {
        }

        using var refused = bucket.AttemptAcquire();
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(seconds, wait.TotalSeconds, 7);

        _time.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(Take(bucket));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((true, false), (Take(bucket), Take(bucket)));
    }

    [Fact]
    public void After_a_minute_it_is_full_and_holds_no_more_after_a_year()
    {
        using var bucket = new TokenBucket(60, _time);
        while (Take(bucket))
        {
        }

        Assert.Null(bucket.IdleDuration);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, bucket.IdleDuration);
        _time.Advance(TimeSpan.FromDays(365));
        Assert.Equal(TimeSpan.FromDays(365), bucket.IdleDuration);
        Assert.Equal(60, Enumerable.Range(0, 100).Count(_ => Take(bucket)));
    }

    [Fact]
    public void To_ask_takes_nothing()
    {
        using var bucket = new TokenBucket(1, _time);

        Assert.All(Enumerable.Range(0, 9), _ => Assert.True(bucket.AttemptAcquire(0).IsAcquired));
        Assert.True(Take(bucket));
        Assert.False(bucket.AttemptAcquire(0).IsAcquired);
    }

    [Fact]
    public void However_one_waits_one_gets_what_it_held_and_what_came_since() => Gen.Select(Gen.Int[1, 6_000], Gen.Int[0, 3_000].List[1, 40]).Sample((perMinute, waits) =>
    {
        var time = new FakeTimeProvider();
        using var bucket = new TokenBucket(perMinute, time);
        long taken = 0, elapsed = 0;
        foreach (var milliseconds in waits)
        {
            while (Take(bucket))
            {
                taken++;
            }

            Assert.Equal(perMinute + (elapsed * perMinute / 60_000), taken);
            time.Advance(TimeSpan.FromMilliseconds(milliseconds));
            elapsed += milliseconds;
        }
    }, iter: 50);

    private static bool Take(TokenBucket bucket)
    {
        using var lease = bucket.AttemptAcquire();
        return lease.IsAcquired;
    }
}
