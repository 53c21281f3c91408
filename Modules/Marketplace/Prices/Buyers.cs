using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Prices;

/// <summary>Tells whether somebody buys as a member. It is asked anew each time a price is shown or charged, so somebody who has left her union pays the list price from then on.</summary>
/// <param name="members">Knows who is a member.</param>
[Service]
internal sealed class Buyers(IMembershipDirectory members)
{
    /// <summary>The buyer behind a caller.</summary>
    public async Task<Buyer> OfAsync(Caller caller, CancellationToken cancellationToken) =>
        new(caller.AccountId is { } account ? await members.FindByAccountAsync(account, cancellationToken) : null);
}

/// <summary>Somebody who looks or buys.</summary>
/// <param name="Member">Her record as a member; null when she never was one.</param>
internal sealed record Buyer(MemberSummary? Member)
{
    /// <summary>Whether member prices are hers.</summary>
    public bool IsMember => Member is { IsActive: true };
}
