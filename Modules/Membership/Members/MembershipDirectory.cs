using Headless.Membership.Contracts;
using Headless.Membership.Memberships;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Members;

/// <summary>Answers other modules' rules.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class MembershipDirectory(ModuleDb<MembershipModule> db) : IMembershipDirectory
{
    private const string Because = "Rules of other modules ask about whoever they deal with.";

    /// <inheritdoc/>
    public Task<MemberSummary?> FindByAccountAsync(Guid accountId, CancellationToken cancellationToken) =>
        Summaries(db.Unscoped<Member>(Because).Where(m => m.AccountId == accountId)).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<MemberSummary?> FindAsync(Guid memberId, CancellationToken cancellationToken) =>
        Summaries(db.Unscoped<Member>(Because).Where(m => m.Id == memberId)).SingleOrDefaultAsync(cancellationToken);

    private static IQueryable<MemberSummary> Summaries(IQueryable<Member> members) => members.Select(m => new MemberSummary(
        m.Id, m.OrganizationId, m.Organization!.Path, m.Status == MembershipStatus.Active, m.VerificationStatus == VerificationStatus.Verified,
        m.EmploymentForm, m.NameMasked));
}
