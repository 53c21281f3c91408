namespace Headless.Matchmaking.Rounds;

/// <summary>Where a round stands.</summary>
internal enum RoundStatus
{
    /// <summary>It has not been opened yet.</summary>
    Scheduled,

    /// <summary>Participants choose, and may change their choices.</summary>
    Open,

    /// <summary>Nobody chooses any more. It never opens again.</summary>
    Closed,

    /// <summary>Who chose each other knows it. All other choices are deleted.</summary>
    Revealed,
}

/// <summary>When matches of a round see each other's contact.</summary>
internal enum ContactRule
{
    /// <summary>When both have shared it.</summary>
    BothShare,

    /// <summary>As soon as the matches are revealed. Participants see the rule before they choose.</summary>
    OnMatch,
}
