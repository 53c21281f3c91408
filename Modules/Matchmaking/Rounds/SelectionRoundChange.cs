using Headless.Matchmaking.Contracts;

namespace Headless.Matchmaking.Rounds;

/// <summary>A round came to one of its states. It comes to each once, in their order, so the states it has come to are the log of what happened to it.</summary>
/// <param name="Cursor">Names this change, for <c>after</c>.</param>
/// <param name="Status">What it came to.</param>
/// <param name="OccurredAt">When, UTC; null for the first state, in which it was made.</param>
/// <param name="Round">The round as it stands now.</param>
internal sealed record SelectionRoundChange(string Cursor, RoundStatus Status, DateTime? OccurredAt, SelectionRound Round)
{
    /// <summary>What has happened to a round, from its beginning on.</summary>
    /// <param name="round">The round.</param>
    /// <param name="after">Only what came behind this state; null: all.</param>
    /// <returns>The changes, in their order.</returns>
    public static IReadOnlyList<SelectionRoundChange> Of(SelectionRound round, RoundStatus? after) =>
        [.. Enum.GetValues<RoundStatus>().Where(s => s <= round.Status && (after is null || s > after)).Select(s => new SelectionRoundChange(RoundCursor.Of(round.Id, s), s, At(round, s), round))];

    private static DateTime? At(SelectionRound round, RoundStatus status) => status switch
    {
        RoundStatus.Open => round.OpenedAt,
        RoundStatus.Closed => round.ClosedAt,
        RoundStatus.Revealed => round.RevealedAt,
        _ => null,
    };
}
