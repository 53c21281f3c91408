using Headless.Sdk;

namespace Headless.Matchmaking.Contracts;

/// <summary>Where a round of mutual selection stands (H36).</summary>
public enum RoundStatus
{
    /// <summary>It has not been opened yet.</summary>
    [InWords(Zh = "未开放", En = "scheduled")]
    Scheduled,

    /// <summary>Participants choose, and may change their choices.</summary>
    [InWords(Zh = "开放中", En = "open")]
    Open,

    /// <summary>Nobody chooses any more. It never opens again.</summary>
    [InWords(Zh = "已关闭", En = "closed")]
    Closed,

    /// <summary>Who chose each other knows it. All other choices are deleted.</summary>
    [InWords(Zh = "已公布", En = "revealed")]
    Revealed,
}
