using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Matchmaking.Safety;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Matches;

/// <summary>Makes the matches of a closed round and deletes every choice of it, in one transaction that holds the round.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="candidates">Knows who is present.</param>
/// <param name="seal">Opens the choices.</param>
[Service]
internal sealed class Revelation(ModuleDb<MatchmakingModule> db, Candidates candidates, ChoiceSeal seal)
{
    private const string Because = "the matches belong to those who are in them, not to who reveals them";

    /// <summary>Reveals.</summary>
    /// <param name="round">The round, held and moved to its last state in this transaction.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task RevealAsync(SelectionRound round, DateTime now, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(round.EventId, cancellationToken);
        var ballots = db.Unscoped<MatchBallot>(Because).Where(b => b.RoundId == round.Id);
        var choices = (await ballots.AsNoTracking().Select(b => new { b.Id, b.CandidateId, b.ChoicesSealed }).ToListAsync(cancellationToken))
            .Where(b => people.ContainsKey(b.CandidateId))
            .ToDictionary(b => b.CandidateId, b => seal.Open(b.Id, b.ChoicesSealed));
        var apart = await ApartAsync(round.EventId, cancellationToken);
        foreach (var (low, high) in SymmetricCore.Of(choices, (one, other) => MustNotMeet(people[one], people[other], apart)))
        {
            var pair = Guid.CreateVersion7(now);
            db.AddUnscoped(Side(round, pair, people[low], people[high], now), Because);
            db.AddUnscoped(Side(round, pair, people[high], people[low], now), Because);
        }

        await db.SaveAsync(cancellationToken);
        await ballots.ExecuteDeleteAsync(cancellationToken);
    }

    private static Match Side(SelectionRound round, Guid pair, Person self, Person partner, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PairId = pair,
        RoundId = round.Id,
        AccountId = self.AccountId,
        PartnerId = partner.CandidateId,
        PartnerAccountId = partner.AccountId,
        RevealedAt = now,
        ContactSharedAt = round.ContactRule == ContactRule.OnMatch ? now : null,
    };

    private static bool MustNotMeet(Person one, Person other, HashSet<(Guid, Guid)> apart) =>
        apart.Contains((one.AccountId, other.AccountId)) || apart.Contains((other.AccountId, one.AccountId))
        || (one.EmployerFingerprint == other.EmployerFingerprint && (one.HidesFromColleagues || other.HidesFromColleagues));

    private Task<Dictionary<Guid, Person>> PeopleAsync(Guid eventId, CancellationToken cancellationToken) => candidates.Present()
        .Where(c => c.EventId == eventId)
        .Select(c => new Person(c.Id, c.AccountId, c.Profile!.EmployerFingerprint, c.Profile.HidesFromColleagues))
        .ToDictionaryAsync(p => p.CandidateId, cancellationToken);

    // Who blocked whom, and who has matched already: a pair is matched once.
    private async Task<HashSet<(Guid, Guid)>> ApartAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var present = candidates.Present().Where(c => c.EventId == eventId);
        var blocked = await db.Unscoped<MatchBlock>(Because)
            .Where(b => present.Any(c => c.AccountId == b.AccountId))
            .Select(b => new { One = b.AccountId, Other = b.BlockedAccountId })
            .ToListAsync(cancellationToken);
        var matched = await db.Unscoped<Match>(Because)
            .Where(m => present.Any(c => c.AccountId == m.AccountId))
            .Select(m => new { One = m.AccountId, Other = m.PartnerAccountId })
            .ToListAsync(cancellationToken);
        return [.. blocked.Concat(matched).Select(p => (p.One, p.Other))];
    }

    private sealed record Person(Guid CandidateId, Guid AccountId, string EmployerFingerprint, bool HidesFromColleagues);
}
