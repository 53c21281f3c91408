using Headless.Matchmaking.Contracts;

namespace Headless.Matchmaking.Rounds;

/// <summary>The states of a round and what leads from one to the next. There is no way back: closing is final. Repeating what is done already is harmless and changes nothing.</summary>
internal static class RoundLifecycle
{
    /// <summary>What an action does to a round.</summary>
    /// <param name="status">Where the round stands.</param>
    /// <param name="action">The action.</param>
    public static RoundOutcome Decide(RoundStatus status, RoundAction action)
    {
        var from = Origin(action);
        return status == from ? RoundOutcome.Moves
            : status == Target(action) ? RoundOutcome.AlreadyDone
            : RoundOutcome.Refused;
    }

    /// <summary>Where an action begins.</summary>
    public static RoundStatus Origin(RoundAction action) => action switch
    {
        RoundAction.Open => RoundStatus.Scheduled,
        RoundAction.Close => RoundStatus.Open,
        _ => RoundStatus.Closed,
    };

    /// <summary>Where an action leads.</summary>
    public static RoundStatus Target(RoundAction action) => Origin(action) + 1;
}

/// <summary>What can be done with a round.</summary>
internal enum RoundAction
{
    /// <summary>Participants may choose.</summary>
    Open,

    /// <summary>They may not any more.</summary>
    Close,

    /// <summary>Matches are made of mutual choices, and the others are deleted.</summary>
    Reveal,
}

/// <summary>What an action does.</summary>
internal enum RoundOutcome
{
    /// <summary>The round moves to the action's target.</summary>
    Moves,

    /// <summary>It stands there already.</summary>
    AlreadyDone,

    /// <summary>Not from this state.</summary>
    Refused,
}
