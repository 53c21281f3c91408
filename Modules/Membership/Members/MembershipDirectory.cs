using Headless.Membership.Contracts;
using Headless.Membership.Memberships;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Members;

/// <summary>Answers other modules' rules.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="seal">Opens what ages follow from.</param>
/// <param name="clock">Tells today.</param>
[Service]
internal sealed class MembershipDirectory(ModuleDb<MembershipModule> db, PersonSeal seal, TimeProvider clock) : IMembershipDirectory
{
    private const string Because = "Rules of other modules ask about whoever they deal with.";

    private static readonly Prepared<Member, Guid, MemberSummary> s_byAccount = new((members, accountId) => members
        .Where(m => m.AccountId == accountId)
        .Select(m => new MemberSummary(
            m.Id, m.OrganizationId, m.Organization!.Path, m.Status == MembershipStatus.Active, m.VerificationStatus == VerificationStatus.Verified, m.EmploymentForm, m.NameMasked)));

    private static readonly Prepared<Member, Guid, MemberSummary> s_byId = new((members, id) => members
        .Where(m => m.Id == id)
        .Select(m => new MemberSummary(
            m.Id, m.OrganizationId, m.Organization!.Path, m.Status == MembershipStatus.Active, m.VerificationStatus == VerificationStatus.Verified, m.EmploymentForm, m.NameMasked)));

    /// <inheritdoc/>
    public Task<MemberSummary?> FindByAccountAsync(Guid accountId, CancellationToken cancellationToken) => db.FirstUnscopedAsync(s_byAccount, accountId, Because, cancellationToken);

    /// <inheritdoc/>
    public Task<MemberSummary?> FindAsync(Guid memberId, CancellationToken cancellationToken) => db.FirstUnscopedAsync(s_byId, memberId, Because, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsAgedAsync(Guid memberId, int least, int most, CancellationToken cancellationToken)
    {
        var nationalId = await db.Unscoped<Member>(Because).Where(m => m.Id == memberId).Select(m => m.NationalIdSealed).SingleOrDefaultAsync(cancellationToken);
        if (nationalId is null)
        {
            return false;
        }

        var age = NationalId.AgeOn(seal.Open(nationalId), clock.Today());
        return age >= least && age <= most;
    }
}
