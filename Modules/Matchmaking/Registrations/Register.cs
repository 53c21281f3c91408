using System.ComponentModel.DataAnnotations;
using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Series;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Registrations;

/// <summary>Registers for events.</summary>
[MutationType]
internal sealed class RegisterMutation
{
    private const string Because = "places belong to the event, whoever organizes it";

    /// <summary>Takes a place at an event for the caller, while there is one and if the event is for her (H34). Other participants see her there from now on, as far as her profile shows.</summary>
    /// <param name="input">The event.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">Keeps the place.</param>
    /// <param name="entrance">Lets her in.</param>
    /// <param name="seal">Knows her colleagues.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<MatchProfileRequiredException>]
    [Error<MatchSuspendedException>]
    [Error<MatchVerifiedMembersOnlyException>]
    [Error<MatchAdultsOnlyException>]
    [Error<MatchEventStartedException>]
    [Error<MatchNotEligibleException>]
    [Error<MatchAlreadyRegisteredException>]
    [Error<MatchEventFullException>]
    public async Task<MatchRegistration> RegisterForMatchEvent(
        RegisterForMatchEventInput input, Caller caller, ModuleDb<MatchmakingModule> db, Entrance entrance, ProfileSeal seal, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new MatchProfileRequiredException();
        var own = db.Set<MatchProfile>().AsNoTracking().Where(p => p.AccountId == account);
        var profileId = await own.Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new MatchProfileRequiredException();
        var matchEvent = await db.Set<MatchEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == input.EventId, cancellationToken)
            ?? throw new NotFoundException("input", "eventId");
        var member = await entrance.AdmitAsync(account, cancellationToken);
        var now = time.UtcNow();
        if (matchEvent.StartsAt <= now)
        {
            throw new MatchEventStartedException();
        }

        var eligibility = MatchEligibility.Read(matchEvent.EligibleForms);
        if (!eligibility.Admits(member.EmploymentForm))
        {
            throw new MatchNotEligibleException(eligibility.EmploymentForms);
        }

        // Her colleagues are those of today; and the profile, once written, cannot be deleted before the place is hers.
        var employer = seal.Employer(member.OrganizationId);
        if (await own.ExecuteUpdateAsync(s => s.SetProperty(p => p.EmployerFingerprint, employer), cancellationToken) == 0)
        {
            throw new MatchProfileRequiredException();
        }

        var registration = new MatchRegistration { Id = Guid.CreateVersion7(now), EventId = matchEvent.Id, AccountId = account, RegisteredAt = now };
        if (!await db.ClaimAsync(registration, "it is her own", cancellationToken))
        {
            throw new MatchAlreadyRegisteredException();
        }

        if (matchEvent.Kind != MatchEventKind.Lecture)
        {
            db.Add(new MatchCandidate { Id = Guid.CreateVersion7(now), EventId = matchEvent.Id, AccountId = account, ProfileId = profileId });
            await db.SaveAsync(cancellationToken);
        }

        // Last, because everybody who registers wants this one row.
        return await db.Unscoped<MatchEvent>(Because).Where(e => e.Id == matchEvent.Id).TakeAsync(e => e.PlacesLeft, 1, cancellationToken)
            ? registration
            : throw new MatchEventFullException();
    }
}

/// <summary>An event to register for.</summary>
/// <param name="EventId">The event.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record RegisterForMatchEventInput(
    [property: ID<MatchEvent>] Guid EventId,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
