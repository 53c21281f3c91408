using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Venues.Spaces;

/// <summary>Tells which tariff applies to somebody.</summary>
/// <param name="members">Knows who is a member.</param>
[Service]
internal sealed class ViewerTariff(IMembershipDirectory members)
{
    /// <summary>The member tariff for an account with an active membership, the public one for everybody else.</summary>
    public async Task<(Tariff Tariff, MemberSummary? Member)> OfAsync(Caller caller, CancellationToken cancellationToken)
    {
        var member = caller.AccountId is { } account ? await members.FindByAccountAsync(account, cancellationToken) : null;
        return (member is { IsActive: true } ? Tariff.Member : Tariff.Public, member);
    }
}
