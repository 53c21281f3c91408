using Headless.Sdk;

namespace Headless.Marketplace.Contracts;

/// <summary>Permissions on sellers, goods and orders.</summary>
[PermissionSet]
public static class MarketplacePermissions
{
    /// <summary>Buy for oneself: cart, checkout, payment, refund requests and reviews, and read one's own orders.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Buy = "marketplace.buy";

    /// <summary>Apply as a seller and sell: one's own goods, stock, and the orders placed with oneself (H05).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Sell = "marketplace.sell";

    /// <summary>Approve, reject and suspend the sellers of one's subtree, see those that are not approved, and take their goods off sale.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ManageSellers = "marketplace.sellers.manage";

    /// <summary>Read the orders of the sellers, and of the members, of one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadOrders = "marketplace.orders.read";

    /// <summary>Cancel orders of the sellers of one's subtree and decide on their refunds.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ManageOrders = "marketplace.orders.manage";
}
