using Headless.Matchmaking.Rounds;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Profiles;

/// <summary>
/// When a membership ends, the person's profile pauses: nobody sees her, she sees nobody and no round makes a match of her, until she is a member again and goes on herself. When it moves to another union, her colleagues are
/// those of that union from then on. Where she is now counts, not what the event says: she may have joined again before it came, and handling it twice changes nothing.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="members">Where she is now.</param>
/// <param name="rounds">Keeps reveals apart from it.</param>
/// <param name="seal">Makes her union's fingerprint.</param>
/// <param name="time">Tells when.</param>
internal sealed class MembershipEndings(ModuleDb<MatchmakingModule> db, IMembershipDirectory members, RoundGate rounds, ProfileSeal seal, TimeProvider time)
    : IEventHandler<MemberLeft>, IEventHandler<MemberTransferred>
{
    private const string Because = "a profile follows its person's membership, whoever changed that";

    /// <inheritdoc/>
    public Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken) => FollowAsync(domainEvent.MemberId, cancellationToken);

    /// <inheritdoc/>
    public Task HandleAsync(MemberTransferred domainEvent, CancellationToken cancellationToken) => FollowAsync(domainEvent.MemberId, cancellationToken);

    private async Task FollowAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var account = await db.Unscoped<MemberRef>(Because).Where(m => m.Id == memberId).Select(m => m.AccountId).SingleOrDefaultAsync(cancellationToken);
        var profile = db.Unscoped<MatchProfile>(Because).Where(p => p.AccountId == account);
        if (account is null || !await profile.AnyAsync(cancellationToken))
        {
            return;
        }

        await rounds.HoldAsync(account.Value, cancellationToken);
        var now = time.UtcNow();
        if (await members.FindAsync(memberId, cancellationToken) is { IsActive: true } member)
        {
            var employer = seal.Employer(member.OrganizationId);
            await profile.ExecuteUpdateAsync(s => s.SetProperty(p => p.EmployerFingerprint, employer).SetProperty(p => p.Version, p => p.Version + 1), cancellationToken);
        }
        else
        {
            await profile.Where(p => !p.IsPaused).ExecuteUpdateAsync(
                s => s.SetProperty(p => p.IsPaused, true).SetProperty(p => p.UpdatedAt, now).SetProperty(p => p.Version, p => p.Version + 1), cancellationToken);
        }
    }
}
