using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Matches;

/// <summary>What the two people of a match do with it.</summary>
[MutationType]
internal sealed class MatchMutations
{
    /// <summary>Shares the caller's contact with a match. The other sees it when she has shared hers too, and learns nothing before.</summary>
    /// <param name="input">The match.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">The caller's matches.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    [Error<MatchContactRequiredException>]
    public async Task<Match> ShareContact(
        ShareContactInput input, Caller caller, ModuleDb<MatchmakingModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var own = db.Set<Match>().AsNoTracking().Where(m => m.Id == input.MatchId && m.AccountId == caller.AccountId);
        if (!await own.AnyAsync(cancellationToken))
        {
            throw new NotFoundException("input", "matchId");
        }

        if (!await db.Set<MatchProfile>().AnyAsync(p => p.AccountId == caller.AccountId && p.ContactSealed != null, cancellationToken))
        {
            throw new MatchContactRequiredException();
        }

        var now = time.UtcNow();
        await own.Where(m => m.ContactSharedAt == null).ExecuteUpdateAsync(s => s.SetProperty(m => m.ContactSharedAt, now), cancellationToken);
        return await own.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "matchId");
    }

    /// <summary>Dissolves a match of the caller's. Both sides are gone at once; the other learns only that.</summary>
    /// <param name="input">The match.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">The caller's matches.</param>
    /// <param name="dissolution">Dissolves it.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    public async Task<UnmatchPayload> Unmatch(
        UnmatchInput input, Caller caller, ModuleDb<MatchmakingModule> db, Dissolution dissolution, TimeProvider time, CancellationToken cancellationToken)
    {
        var match = await db.Set<Match>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == input.MatchId && m.AccountId == caller.AccountId, cancellationToken)
            ?? throw new NotFoundException("input", "matchId");
        await dissolution.OfPairAsync(match.AccountId, match.PartnerAccountId, cancellationToken);
        return new(time.UtcNow());
    }
}

/// <summary>A match to share one's contact with.</summary>
/// <param name="MatchId">The match.</param>
internal sealed record ShareContactInput([property: ID<Match>] Guid MatchId);

/// <summary>A match to dissolve.</summary>
/// <param name="MatchId">The match.</param>
internal sealed record UnmatchInput([property: ID<Match>] Guid MatchId);

/// <summary>What <c>unmatch</c> answers.</summary>
/// <param name="DissolvedAt">When the match was dissolved, UTC; null when it was refused.</param>
internal sealed record UnmatchPayload(DateTime? DissolvedAt);

/// <summary>The person has no contact to share.</summary>
[ErrorCode("MATCH_CONTACT_REQUIRED", Zh = "请先在交友资料中填写联系方式。", En = "Write a phone number or WeChat id into your profile first.")]
internal sealed class MatchContactRequiredException : DomainException;
