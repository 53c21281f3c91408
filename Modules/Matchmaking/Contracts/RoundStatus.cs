namespace Headless.Matchmaking.Contracts;

/// <summary>Where a round of mutual selection stands (H36).</summary>
public enum RoundStatus
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
