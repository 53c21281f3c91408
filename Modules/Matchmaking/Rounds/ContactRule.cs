namespace Headless.Matchmaking.Rounds;

/// <summary>When matches of a round see each other's contact.</summary>
internal enum ContactRule
{
    /// <summary>When both have shared it.</summary>
    BothShare,

    /// <summary>As soon as the matches are revealed. Participants see the rule before they choose.</summary>
    OnMatch,
}
