using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Memberships;

/// <summary>A person who has a record.</summary>
internal sealed record KnownPerson(
    Guid MemberId, Guid? AccountId, string NameMasked, string NationalIdFingerprint, MembershipStatus Status, VerificationStatus Verification);

/// <summary>Finds people who have a record already, by identity number and by account, a few hundred at a time.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class KnownPeople(ModuleDb<MembershipModule> db)
{
    private const int Portion = 500;
    private const string Because = "An identity number is one person's in the whole tree.";

    /// <summary>Finds everybody who has a record already.</summary>
    /// <param name="admissions">The people who want to join.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>Who is known.</returns>
    public async Task<Known> FindAsync(IReadOnlyList<Admission> admissions, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, KnownPerson>();
        foreach (var portion in admissions.Chunk(Portion))
        {
            var fingerprints = portion.Select(a => a.Person.NationalIdFingerprint).ToList();
            var accounts = portion.Where(a => a.AccountId is not null).Select(a => a.AccountId).ToList();
            var rows = db.Unscoped<Member>(Because).AsNoTracking();
            rows = accounts.Count == 0
                ? rows.Where(m => fingerprints.Contains(m.NationalIdFingerprint))
                : rows.Where(m => fingerprints.Contains(m.NationalIdFingerprint) || accounts.Contains(m.AccountId));
            var found = rows.Select(m => new KnownPerson(m.Id, m.AccountId, m.NameMasked, m.NationalIdFingerprint, m.Status, m.VerificationStatus));
            foreach (var person in await found.ToListAsync(cancellationToken))
            {
                known[person.MemberId] = person;
            }
        }

        return new(known.Values);
    }
}

/// <summary>The people who have a record.</summary>
/// <param name="people">All who were found.</param>
internal sealed class Known(IReadOnlyCollection<KnownPerson> people)
{
    private readonly Dictionary<string, KnownPerson> _byNationalId = people.ToDictionary(p => p.NationalIdFingerprint, StringComparer.Ordinal);
    private readonly Dictionary<Guid, KnownPerson> _byAccount = people.Where(p => p.AccountId is not null).ToDictionary(p => p.AccountId!.Value);

    /// <summary>Finds the earlier record of a person and whether she may join.</summary>
    /// <param name="admission">The person.</param>
    /// <returns>Her record, if any, and what stands against her.</returns>
    public (KnownPerson? Earlier, DomainException? Problem) Match(Admission admission)
    {
        var person = _byNationalId.GetValueOrDefault(admission.Person.NationalIdFingerprint);
        var owner = admission.AccountId is { } account ? _byAccount.GetValueOrDefault(account) : null;
        if ((owner is not null && owner != person) || (person?.AccountId is { } other && admission.AccountId is { } mine && other != mine))
        {
            return (null, new IdentityTakenException());
        }

        // An earlier record without an account is never handed to whoever types its number: a union checks the card first.
        if (person is { AccountId: null } && admission is { AccountId: not null, Verification: not VerificationStatus.Verified })
        {
            return (null, person.Status == MembershipStatus.Ended ? new IdentityTakenException() : new AlreadyMemberException());
        }

        return person is { Status: not MembershipStatus.Ended } ? (person, new AlreadyMemberException()) : (person, null);
    }
}
