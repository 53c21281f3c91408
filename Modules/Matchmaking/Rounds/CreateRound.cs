using System.ComponentModel.DataAnnotations;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Series;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Rounds;

/// <summary>Adds rounds.</summary>
[MutationType]
internal sealed class CreateRoundMutation
{
    /// <summary>Adds a round of mutual selection to an event of the officer's subtree (H36).</summary>
    /// <param name="input">The round.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">Keeps the round.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Organize)]
    [Error<NotFoundException>]
    [Error<RoundNotForLectureException>]
    [Error<RoundTimesException>]
    public async Task<SelectionRound> CreateSelectionRound(
        CreateSelectionRoundInput input, Caller caller, ModuleDb<MatchmakingModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var found = await db.Set<MatchEvent>()
            .Where(e => e.Id == input.EventId)
            .Select(e => new { e.Kind, e.Organization!.Path })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !caller.ScopeOf([MatchmakingPermissions.Organize]).Contains(found.Path))
        {
            throw new NotFoundException("input", "eventId");
        }

        if (found.Kind == MatchEventKind.Lecture)
        {
            throw new RoundNotForLectureException();
        }

        var now = time.UtcNow();
        if (input.ClosesAt <= input.OpensAt || input.ClosesAt <= now)
        {
            throw new RoundTimesException();
        }

        var round = new SelectionRound
        {
            Id = Guid.CreateVersion7(now),
            EventId = input.EventId,
            Status = RoundStatus.Scheduled,
            OpensAt = input.OpensAt,
            ClosesAt = input.ClosesAt,
            MaxSelections = input.MaxSelections,
            ContactRule = input.ContactRule,
        };
        db.Add(round);
        return round;
    }
}

/// <summary>A round to add.</summary>
/// <param name="EventId">Its event, of the officer's subtree; not a lecture.</param>
/// <param name="OpensAt">When it opens by itself.</param>
/// <param name="ClosesAt">When it closes by itself.</param>
/// <param name="MaxSelections">How many a participant may choose, 1 to 20.</param>
/// <param name="ContactRule">When matches see each other's contact.</param>
internal sealed record CreateSelectionRoundInput(
    [property: ID<MatchEvent>] Guid EventId,
    DateTime OpensAt,
    DateTime ClosesAt,
    [property: Range(1, ChoiceSeal.MostChoices)] int MaxSelections = 3,
    ContactRule ContactRule = ContactRule.BothShare);
