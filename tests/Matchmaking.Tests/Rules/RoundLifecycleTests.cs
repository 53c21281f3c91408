using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Rounds;

namespace Headless.Matchmaking.Tests.Rules;

public sealed class RoundLifecycleTests
{
    [Fact]
    public void A_round_goes_one_way_and_every_step_once()
    {
        var table = Enum.GetValues<RoundStatus>()
            .Select(status => $"{status}: {string.Join(", ", Enum.GetValues<RoundAction>().Select(action => $"{action} {RoundLifecycle.Decide(status, action)}"))}");

        Assert.Equal(
            """
            Scheduled: Open Moves, Close Refused, Reveal Refused
            Open: Open AlreadyDone, Close Moves, Reveal Refused
            Closed: Open Refused, Close AlreadyDone, Reveal Moves
            Revealed: Open Refused, Close Refused, Reveal AlreadyDone
            """.ReplaceLineEndings("\n"),
            string.Join('\n', table));
    }
}
