using Headless.Matchmaking.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Profiles;

/// <summary>Deletes profiles.</summary>
[MutationType]
internal sealed class DeleteProfileMutation
{
    /// <summary>Deletes the caller's own profile and all that hangs on it: her choices first, then her matches, registrations and places. A match sees only that the match is gone. Blocks stay, so that nobody meets whom she or they blocked.</summary>
    /// <param name="input">The profile.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">The caller's profile.</param>
    /// <param name="erasure">Does it.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    public async Task<DeleteMatchProfilePayload> DeleteMatchProfile(
        DeleteMatchProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, Erasure erasure, TimeProvider time, CancellationToken cancellationToken)
    {
        var isOwn = await db.Set<MatchProfile>().AnyAsync(p => p.Id == input.ProfileId && p.AccountId == caller.AccountId, cancellationToken);
        if (!isOwn)
        {
            throw new NotFoundException("input", "profileId");
        }

        var now = time.UtcNow();
        await erasure.EraseAsync(caller.AccountId!.Value, now, cancellationToken);
        return new(now);
    }
}

/// <summary>A profile to delete.</summary>
/// <param name="ProfileId">The caller's own profile.</param>
internal sealed record DeleteMatchProfileInput([property: ID<MatchProfile>] Guid ProfileId);

/// <summary>What <c>deleteMatchProfile</c> answers.</summary>
/// <param name="DeletedAt">When it was deleted, UTC; null when it was refused.</param>
internal sealed record DeleteMatchProfilePayload(DateTime? DeletedAt);
