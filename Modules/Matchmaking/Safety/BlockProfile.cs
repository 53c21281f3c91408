using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Safety;

/// <summary>Blocks people and lifts blocks.</summary>
[MutationType]
internal sealed class BlockMutations
{
    /// <summary>Blocks a participant whom the caller sees: from now on neither sees the other, at this and every other event; a match of the two is dissolved. The other cannot tell it from absence. Blocking again is harmless.</summary>
    /// <param name="input">The participant.</param>
    /// <param name="caller">Who blocks.</param>
    /// <param name="db">The caller's blocks.</param>
    /// <param name="candidates">Knows who sees whom.</param>
    /// <param name="faces">Shows the nickname.</param>
    /// <param name="seal">Seals it.</param>
    /// <param name="rounds">Keeps rounds from being revealed meanwhile.</param>
    /// <param name="dissolution">Dissolves a match.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    public async Task<MatchBlock> BlockProfile(
        BlockProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, Candidates candidates, Faces faces, ProfileSeal seal, RoundGate rounds,
        Dissolution dissolution, TimeProvider time, CancellationToken cancellationToken)
    {
        var viewer = caller.AccountId ?? throw new NotFoundException("input", "candidateId");
        var other = await candidates.FindAsync(viewer, input.CandidateId, cancellationToken) ?? throw new NotFoundException("input", "candidateId");
        var shown = await faces.OfAsync([other], viewer, cancellationToken);
        await rounds.HoldAsync(viewer, cancellationToken);
        var now = time.UtcNow();
        var id = Guid.CreateVersion7(now);
        var block = new MatchBlock
        {
            Id = id,
            AccountId = viewer,
            BlockedAccountId = other.AccountId,
            NicknameSealed = seal.SealNickname(shown.TryGetValue(other, out var details) ? details.Nickname : "", id),
            BlockedAt = now,
        };
        var isFirst = await db.ClaimAsync(block, "it is her own", cancellationToken);
        await dissolution.OfPairAsync(viewer, other.AccountId, cancellationToken);
        return isFirst ? block : await db.Set<MatchBlock>().AsNoTracking().SingleAsync(b => b.AccountId == viewer && b.BlockedAccountId == other.AccountId, cancellationToken);
    }

    /// <summary>Lifts a block of the caller's. The two see each other again where both take part; nothing that was dissolved comes back.</summary>
    /// <param name="input">The block.</param>
    /// <param name="caller">Who blocked.</param>
    /// <param name="db">The caller's blocks.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    public async Task<UnblockProfilePayload> UnblockProfile(
        UnblockProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, TimeProvider time, CancellationToken cancellationToken) =>
        await db.Set<MatchBlock>().Where(b => b.Id == input.BlockId && b.AccountId == caller.AccountId).ExecuteDeleteAsync(cancellationToken) == 1
            ? new(time.UtcNow())
            : throw new NotFoundException("input", "blockId");
}

/// <summary>A participant to block.</summary>
/// <param name="CandidateId">The participant, or the partner of a match.</param>
internal sealed record BlockProfileInput([property: ID<MatchCandidate>] Guid CandidateId);

/// <summary>A block to lift.</summary>
/// <param name="BlockId">The caller's own block.</param>
internal sealed record UnblockProfileInput([property: ID<MatchBlock>] Guid BlockId);

/// <summary>What <c>unblockProfile</c> answers.</summary>
/// <param name="UnblockedAt">When the block was lifted, UTC; null when it was refused.</param>
internal sealed record UnblockProfilePayload(DateTime? UnblockedAt);

/// <summary>Fields of one's own block.</summary>
[ObjectType<MatchBlock>]
[RequirePermission(MatchmakingPermissions.TakePart)]
internal sealed class BlockFields
{
    /// <summary>The nickname that the other had when she was blocked.</summary>
    public string GetNickname(MatchBlock block, ProfileSeal seal) => seal.OpenNickname(block.NicknameSealed, block.Id);
}

/// <summary>One's own blocks.</summary>
[QueryType]
internal sealed class BlockQueries
{
    /// <summary>Whom the caller has blocked. Nobody sees who blocked her.</summary>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public IQueryable<MatchBlock> GetMyMatchBlocks(ModuleDb<MatchmakingModule> db) => db.Set<MatchBlock>();
}
