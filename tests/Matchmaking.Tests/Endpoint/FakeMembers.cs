using System.Collections.Concurrent;
using Headless.Membership.Contracts;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>A membership directory in which everybody is an active, verified member of 30 years, unless a test says otherwise.</summary>
internal sealed class FakeMembers : IMembershipDirectory
{
    public const int Age = 30;

    private readonly ConcurrentDictionary<Guid, MemberSummary> _known = new();
    private readonly ConcurrentDictionary<Guid, int> _ages = new();

    /// <summary>Says who somebody is; the account is her member id too.</summary>
    public void Set(Guid accountId, Func<MemberSummary, MemberSummary> change, int age = Age)
    {
        _known[accountId] = change(Usual(accountId));
        _ages[accountId] = age;
    }

    public Task<MemberSummary?> FindByAccountAsync(Guid accountId, CancellationToken cancellationToken) =>
        Task.FromResult<MemberSummary?>(_known.GetValueOrDefault(accountId) ?? Usual(accountId));

    public Task<MemberSummary?> FindAsync(Guid memberId, CancellationToken cancellationToken) => FindByAccountAsync(memberId, cancellationToken);

    public Task<bool> IsAgedAsync(Guid memberId, int least, int most, CancellationToken cancellationToken) =>
        Task.FromResult(_ages.GetValueOrDefault(memberId, Age) is var age && age >= least && age <= most);

    // Everybody works somewhere else.
    private static MemberSummary Usual(Guid accountId) => new(accountId, accountId, "/33/3301/", true, true, EmploymentForm.Standard, "示*");
}
