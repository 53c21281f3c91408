using System.Net;
using Headless.Host.Security.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Host.Tests.Security;

public sealed class KeyAttemptsTests : IDisposable
{
    private static readonly IPAddress Here = IPAddress.Parse("198.51.100.7");
    private static readonly IPAddress There = IPAddress.Parse("198.51.100.8");

    private readonly FakeTimeProvider _time = new();
    private readonly KeyAttempts _attempts;

    public KeyAttemptsTests() => _attempts = new(_time);

    [Fact]
    public void One_dead_key_is_refused_ten_times_and_then_waits()
    {
        Assert.Equal(10, Fail(Here, "dead", 11));
        Assert.Equal(TimeSpan.FromSeconds(6), _attempts.WaitOf(KeyAttempt.Of(Here, "dead")));

        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, Fail(Here, "dead", 9));
    }

    [Fact]
    public void It_makes_no_other_key_of_its_address_wait()
    {
        Fail(Here, "dead", 1_000);
        for (var minute = 0; minute < 100; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Fail(Here, "dead", 1_000);
            Assert.Null(_attempts.WaitOf(KeyAttempt.Of(Here, "good")));
        }
    }

    [Fact]
    public void Guesses_from_one_address_are_sixty_a_minute()
    {
        Assert.Equal(60, Enumerable.Range(0, 1_000).Sum(i => Fail(Here, $"guess {i}", 1)));

        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(30, Enumerable.Range(1_000, 1_000).Sum(i => Fail(Here, $"guess {i}", 1)));
    }

    [Fact]
    public void One_address_makes_no_other_wait()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Fail(Here, $"guess {i}", 1);
        }

        Assert.Null(_attempts.WaitOf(KeyAttempt.Of(There, "good")));
        Assert.NotNull(_attempts.WaitOf(KeyAttempt.Of(Here, "good")));
    }

    [Fact]
    public void A_key_that_was_proved_here_lately_is_let_through()
    {
        var good = KeyAttempt.Of(Here, "good");
        _attempts.Succeeded(good);
        for (var i = 0; i < 1_000; i++)
        {
            Fail(Here, $"guess {i}", 1);
        }

        Assert.Null(_attempts.WaitOf(good));
        _attempts.Failed(good);   // it was revoked
        Assert.NotNull(_attempts.WaitOf(good));
    }

    [Fact]
    public void A_proof_is_forgotten_after_ten_minutes()
    {
        var good = KeyAttempt.Of(Here, "good");
        _attempts.Succeeded(good);
        _time.Advance(KeyAttempts.Memory);
        for (var i = 0; i < 1_000; i++)
        {
            Fail(Here, $"guess {i}", 1);
        }

        Assert.NotNull(_attempts.WaitOf(good));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.8", false)]
    public void Of_version_6_a_network_is_one_address(string one, string other, bool same) =>
        Assert.Equal(same, KeyAttempt.Of(IPAddress.Parse(one), "x") == KeyAttempt.Of(IPAddress.Parse(other), "x"));

    public void Dispose() => _attempts.Dispose();

    // How many of the attempts were looked at.
    private int Fail(IPAddress address, string text, int times)
    {
        var attempt = KeyAttempt.Of(address, text);
        var looked = 0;
        for (var i = 0; i < times && _attempts.WaitOf(attempt) is null; i++)
        {
            _attempts.Failed(attempt);
            looked++;
        }

        return looked;
    }
}
