using Headless.Access.Keys;

namespace Headless.Access.Tests.Keys;

public sealed class KeyUsesTests
{
    private static readonly DateTime Now = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Key = Guid.CreateVersion7();

    [Fact]
    public void Of_many_uses_in_a_minute_one_is_written()
    {
        var uses = new KeyUses();

        Parallel.For(0, 500, i => uses.Note(Key, null, Now.AddMilliseconds(i)));

        Assert.Single(Drain(uses));
    }

    [Fact]
    public void The_next_minute_is_written_again()
    {
        var uses = new KeyUses();
        uses.Note(Key, null, Now);
        uses.Note(Key, null, Now.AddSeconds(59));
        uses.Note(Key, Now, Now.AddSeconds(60));

        Assert.Equal([new KeyUse(Key, Now), new KeyUse(Key, Now.AddSeconds(60))], Drain(uses));
    }

    [Fact]
    public void What_another_host_has_just_written_is_not_written_again()
    {
        var uses = new KeyUses();
        uses.Note(Key, Now.AddSeconds(-59), Now);

        Assert.Empty(Drain(uses));
    }

    [Fact]
    public void A_database_that_does_not_answer_makes_no_request_wait()
    {
        var uses = new KeyUses();

        for (var i = 0; i < 5_000; i++)
        {
            uses.Note(Guid.CreateVersion7(), null, Now);
        }

        Assert.Equal(1_024, Drain(uses).Count);
    }

    private static List<KeyUse> Drain(KeyUses uses)
    {
        var written = new List<KeyUse>();
        while (uses.Waiting.TryRead(out var use))
        {
            written.Add(use);
        }

        return written;
    }
}
