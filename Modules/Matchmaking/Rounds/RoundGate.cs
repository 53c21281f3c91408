using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Registrations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Rounds;

/// <summary>
/// Orders what happens to a round. Whoever changes what a round is made of first writes the round's row, unchanged, and so holds it until the end of her transaction: a ballot is wholly before the close or refused,
/// and a block or a deletion is wholly before the reveal, or after it and sees its matches. Rows are held in the order of their ids, the round always before anything else.
/// </summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class RoundGate(ModuleDb<MatchmakingModule> db)
{
    private const string Because = "holding a round changes nothing of it";

    /// <summary>Holds a round if choices are taken now.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when it is not open.</returns>
    public Task<bool> HoldOpenAsync(Guid roundId, DateTime now, CancellationToken cancellationToken) =>
        HoldAsync(db.Unscoped<SelectionRound>(Because).Where(r => r.Id == roundId && r.Status == RoundStatus.Open && r.ClosesAt > now), cancellationToken);

    /// <summary>Holds all rounds that a person takes part in and that are not revealed yet.</summary>
    /// <param name="accountId">The person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task HoldAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var own = db.Unscoped<MatchCandidate>(Because).Where(c => c.AccountId == accountId);
        var rounds = await db.Unscoped<SelectionRound>(Because)
            .Where(r => r.Status != RoundStatus.Revealed && own.Any(c => c.EventId == r.EventId))
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in rounds)
        {
            await HoldAsync(db.Unscoped<SelectionRound>(Because).Where(r => r.Id == id), cancellationToken);
        }
    }

    private static async Task<bool> HoldAsync(IQueryable<SelectionRound> round, CancellationToken cancellationToken) =>
        await round.ExecuteUpdateAsync(s => s.SetProperty(r => r.MaxSelections, r => r.MaxSelections), cancellationToken) == 1;
}
