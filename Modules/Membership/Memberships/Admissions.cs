using Headless.Membership.Contracts;
using Headless.Membership.Events;
using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Memberships;

/// <summary>The one place where people become members, alone or many at once: record, membership, counters and event together.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="people">Finds who is known already.</param>
/// <param name="counters">The unions' counters.</param>
/// <param name="log">The log of joins and leaves.</param>
/// <param name="clock">The clock.</param>
[Service]
internal sealed class Admissions(ModuleDb<MembershipModule> db, KnownPeople people, MemberCounters counters, EventLog log, TimeProvider clock)
{
    private const string Because = "Who joins is not in the union's scope, nor she in its officer's, before she has joined.";

    /// <summary>Admits one person.</summary>
    /// <param name="admission">The person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The member's id.</returns>
    /// <exception cref="DomainException">Why she cannot join.</exception>
    public async Task<Guid> AdmitAsync(Admission admission, CancellationToken cancellationToken)
    {
        var result = (await AdmitAsync([admission], cancellationToken))[0];
        return result.MemberId ?? throw result.Problem!;
    }

    /// <summary>Admits people; whoever cannot join is left out and told why.</summary>
    /// <param name="admissions">The people, all different.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The results, in the same order.</returns>
    /// <exception cref="ConcurrencyException">One of them joined elsewhere in this moment.</exception>
    public async Task<IReadOnlyList<AdmissionResult>> AdmitAsync(IReadOnlyList<Admission> admissions, CancellationToken cancellationToken)
    {
        var known = await people.FindAsync(admissions, cancellationToken);
        var results = new List<AdmissionResult>(admissions.Count);
        var joined = new List<(Admission Admission, Guid MemberId, string NameMasked)>(admissions.Count);
        foreach (var admission in admissions)
        {
            var (earlier, problem) = known.Match(admission);
            var memberId = problem is null ? await WriteAsync(admission, earlier, cancellationToken) : (Guid?)null;
            results.Add(new(memberId, problem));
            if (memberId is { } id)
            {
                joined.Add((admission, id, earlier?.NameMasked ?? admission.Person.NameMasked));
            }
        }

        if (joined.Count > 0)
        {
            await FinishAsync(joined, cancellationToken);
        }

        return results;
    }

    private async Task FinishAsync(List<(Admission Admission, Guid MemberId, string NameMasked)> joined, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            throw new ConcurrencyException();
        }

        await counters.AddAsync(joined.CountBy(j => j.Admission.OrganizationId), cancellationToken);
        var changes = joined.Select(
            j => new MembershipChange(MembershipEventKind.Joined, j.MemberId, j.NameMasked, j.Admission.OrganizationId, j.Admission.Channel)).ToList();
        var first = await log.AppendAsync(changes, cancellationToken) - changes.Count + 1;
        foreach (var (index, change) in changes.Index())
        {
            db.Raise(new MemberJoined(change.MemberId, change.OrganizationId, change.Channel, first + index));
        }
    }

    private async Task<Guid> WriteAsync(Admission admission, KnownPerson? earlier, CancellationToken cancellationToken)
    {
        var memberId = earlier?.MemberId ?? Guid.CreateVersion7();
        var accountId = admission.AccountId ?? earlier?.AccountId;
        var joinedOn = admission.JoinedOn ?? clock.Today();
        if (earlier is null)
        {
            Add(memberId, admission, joinedOn);
        }
        else
        {
            await ReturnAsync(earlier, admission, accountId, joinedOn, cancellationToken);
        }

        var membership = new MembershipRecord
        {
            Id = Guid.CreateVersion7(),
            MemberId = memberId,
            AccountId = accountId,
            OrganizationId = admission.OrganizationId,
            Status = MembershipStatus.Active,
            Channel = admission.Channel,
            JoinedOn = joinedOn,
        };
        db.AddUnscoped(membership, Because);
        return memberId;
    }

    private void Add(Guid memberId, Admission admission, DateOnly joinedOn)
    {
        var person = admission.Person;
        var member = new Member
        {
            Id = memberId,
            AccountId = admission.AccountId,
            DisplayName = person.DisplayName,
            NameMasked = person.NameMasked,
            NameSortKey = ChineseSortKey.Of(person.DisplayName),
            NameFolded = PersonName.Fold(person.DisplayName),
            PhoneMasked = person.PhoneMasked,
            PhoneSealed = person.PhoneSealed,
            PhoneFingerprint = person.PhoneFingerprint,
            NationalIdMasked = person.NationalIdMasked,
            NationalIdSealed = person.NationalIdSealed,
            NationalIdFingerprint = person.NationalIdFingerprint,
            VerificationStatus = admission.Verification,
            OccupationCode = person.OccupationCode,
            EmploymentForm = person.EmploymentForm,
            OrganizationId = admission.OrganizationId,
            Status = MembershipStatus.Active,
            JoinedOn = joinedOn,
        };
        db.AddUnscoped(member, Because);
        foreach (var token in NameTokens.Of(person.DisplayName))
        {
            db.Add(new MemberNameToken { Token = NameTokens.Stored(token), MemberId = memberId });
        }
    }

    // She keeps her name and number: what was verified then is not replaced by what was typed now.
    private async Task ReturnAsync(KnownPerson earlier, Admission admission, Guid? accountId, DateOnly joinedOn, CancellationToken cancellationToken)
    {
        var person = admission.Person;
        var verification = earlier.Verification == VerificationStatus.Verified ? VerificationStatus.Verified : admission.Verification;
        var changed = await db.Unscoped<Member>(Because)
            .Where(m => m.Id == earlier.MemberId && m.Status == MembershipStatus.Ended)
            .ExecuteUpdateAsync(
                s => s.SetProperty(m => m.Status, MembershipStatus.Active)
                    .SetProperty(m => m.OrganizationId, admission.OrganizationId)
                    .SetProperty(m => m.JoinedOn, joinedOn)
                    .SetProperty(m => m.AccountId, accountId)
                    .SetProperty(m => m.VerificationStatus, verification)
                    .SetProperty(m => m.PhoneMasked, person.PhoneMasked)
                    .SetProperty(m => m.PhoneSealed, person.PhoneSealed)
                    .SetProperty(m => m.PhoneFingerprint, person.PhoneFingerprint)
                    .SetProperty(m => m.OccupationCode, person.OccupationCode)
                    .SetProperty(m => m.EmploymentForm, person.EmploymentForm)
                    .SetProperty(m => m.Version, m => m.Version + 1),
                cancellationToken);
        if (changed == 0)
        {
            throw new ConcurrencyException();
        }
    }
}
