using Headless.Matchmaking.Safety;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Profiles;

/// <summary>Who may come in: active and verified members who are of age and whom no moderator has excluded.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="members">Knows members.</param>
[Service]
internal sealed class Entrance(ModuleDb<MatchmakingModule> db, IMembershipDirectory members)
{
    /// <summary>Lets a person in, or says why not.</summary>
    /// <param name="accountId">The person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What rules may know of her as a member.</returns>
    public async Task<MemberSummary> AdmitAsync(Guid accountId, CancellationToken cancellationToken)
    {
        if (await db.Unscoped<MatchSuspension>("who is excluded stays so").AnyAsync(s => s.AccountId == accountId, cancellationToken))
        {
            throw new MatchSuspendedException();
        }

        if (await members.FindByAccountAsync(accountId, cancellationToken) is not { IsActive: true, IsVerified: true } member)
        {
            throw new MatchVerifiedMembersOnlyException();
        }

        return await members.IsAgedAsync(member.Id, AgeBands.Adult, AgeBands.Oldest, cancellationToken) ? member : throw new MatchAdultsOnlyException();
    }

    /// <summary>Checks the age band that a person claims.</summary>
    /// <param name="member">The person.</param>
    /// <param name="band">The band.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task CheckAsync(MemberSummary member, MatchAgeBand band, CancellationToken cancellationToken)
    {
        var (least, most) = AgeBands.Of(band);
        if (!await members.IsAgedAsync(member.Id, least, most, cancellationToken))
        {
            throw new MatchAgeBandMismatchException();
        }
    }
}
