using Headless.Sdk;

namespace Headless.Benefits.Contracts;

/// <summary>
/// Permissions on coupons and points. A partner works with an API key alone: what only keys may do is granted to no standing role, and reaches the campaigns whose partner lies in the key's subtree.
/// </summary>
[PermissionSet]
public static class BenefitsPermissions
{
    /// <summary>Take coupons for oneself, and read one's own wallet, coupons and quotas (H02, H03).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string UseOwn = "benefits.own";

    /// <summary>Create and publish campaigns for the organizations of one's subtree, and see those that are not published.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ManageCampaigns = "benefits.campaigns.manage";

    /// <summary>Read the coupons, quotas and points of the members of one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadCoupons = "benefits.coupons.read";

    /// <summary>Give points to the members of one's subtree, or take them, with a reason.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string AdjustPoints = "benefits.points.adjust";

    /// <summary>Read the redemptions and settlements of the campaigns that one's subtree owns or redeems for.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadRedemptions = "benefits.redemptions.read";

    /// <summary>Keys only: list the campaigns that the key redeems for.</summary>
    public const string ReadCampaigns = "benefits.campaigns.read";

    /// <summary>Keys only: redeem coupons, and undo it for a while.</summary>
    public const string Redeem = "benefits.redeem";

    /// <summary>Keys only: settle the redemptions of a day.</summary>
    public const string Settle = "benefits.settle";
}
