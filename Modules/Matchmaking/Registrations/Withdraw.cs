using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Rounds;
using Headless.Matchmaking.Series;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Registrations;

/// <summary>Gives places back.</summary>
[MutationType]
internal sealed class WithdrawMutation
{
    private const string Because = "the place was her own, and goes back to the event";

    /// <summary>Gives up the caller's place before the event begins and before a round of it is opened. Other participants do not see her any more.</summary>
    /// <param name="input">The registration.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">The caller's registrations.</param>
    /// <param name="gate">Keeps the event's rounds as they are.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    [Error<MatchEventStartedException>]
    [Error<MatchWithdrawalTooLateException>]
    public async Task<WithdrawMatchRegistrationPayload> WithdrawMatchRegistration(
        WithdrawMatchRegistrationInput input, Caller caller, ModuleDb<MatchmakingModule> db, RoundGate gate, TimeProvider time, CancellationToken cancellationToken)
    {
        var registration = await db.Set<MatchRegistration>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == input.RegistrationId && r.AccountId == caller.AccountId, cancellationToken)
            ?? throw new NotFoundException("input", "registrationId");
        var now = time.UtcNow();
        if (await db.Unscoped<MatchEvent>(Because).AnyAsync(e => e.Id == registration.EventId && e.StartsAt <= now, cancellationToken))
        {
            throw new MatchEventStartedException();
        }

        // From here to the commit no round of the event is opened, nor choices sent in it.
        await gate.HoldAsync(registration.AccountId, cancellationToken);
        if (await db.Unscoped<SelectionRound>(Because).AnyAsync(r => r.EventId == registration.EventId && r.Status != RoundStatus.Scheduled, cancellationToken))
        {
            throw new MatchWithdrawalTooLateException();
        }

        await db.Set<MatchCandidate>().Where(c => c.EventId == registration.EventId && c.AccountId == registration.AccountId).ExecuteDeleteAsync(cancellationToken);
        if (await db.Set<MatchRegistration>().Where(r => r.Id == registration.Id).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            throw new NotFoundException("input", "registrationId");   // the same request was quicker, and gave the place back
        }

        await db.Unscoped<MatchEvent>(Because).Where(e => e.Id == registration.EventId).GiveBackAsync(e => e.PlacesLeft, 1, cancellationToken);
        return new(now);
    }
}

/// <summary>A registration to give up.</summary>
/// <param name="RegistrationId">The caller's own registration.</param>
internal sealed record WithdrawMatchRegistrationInput([property: ID<MatchRegistration>] Guid RegistrationId);

/// <summary>What <c>withdrawMatchRegistration</c> answers.</summary>
/// <param name="WithdrawnAt">When the place was given back, UTC; null when it was refused.</param>
internal sealed record WithdrawMatchRegistrationPayload(DateTime? WithdrawnAt);
