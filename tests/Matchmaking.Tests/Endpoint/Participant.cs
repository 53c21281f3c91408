using Headless.Engine.Execution;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>An invented participant of the test's event.</summary>
/// <param name="Number">Her number, from 0.</param>
/// <param name="AccountId">Her account.</param>
/// <param name="CandidateId">She as a participant.</param>
internal sealed record Participant(int Number, Guid AccountId, Guid CandidateId)
{
    /// <summary>What stands behind <c>Bearer</c>.</summary>
    public string Token => $"demo:{Name}";

    /// <summary>The name she signs in with.</summary>
    public string Name => NameOf(Number);

    /// <summary>The nickname on her profile.</summary>
    public string Nickname => NicknameOf(Number);

    /// <summary>Her id for the API, as a participant.</summary>
    public string Id => NodeId.Encode("MatchCandidate", CandidateId);

    public static string NameOf(int number) => $"single-{number:D3}";

    public static string NicknameOf(int number) => $"昵称{number:D3}号";
}
