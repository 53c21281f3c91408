using Headless.Benefits.Campaigns;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>Who may have coupons: verified, active members of the union that gives them and of those below it (H02, H16).</summary>
/// <param name="members">Knows the members.</param>
[Service]
internal sealed class Eligibility(IMembershipDirectory members)
{
    /// <summary>The member who signs in with an account, if she may have the coupons. One statement.</summary>
    /// <param name="terms">The campaign.</param>
    /// <param name="accountId">The account; null for a caller who is no person.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The member.</returns>
    /// <exception cref="NotEligibleForCouponException">She is no active member there.</exception>
    /// <exception cref="MemberNotVerifiedException">Her identity is not verified.</exception>
    public async Task<MemberSummary> RequireAsync(CampaignTerms terms, Guid? accountId, CancellationToken cancellationToken)
    {
        var member = accountId is { } account ? await members.FindByAccountAsync(account, cancellationToken) : null;
        if (member is null || !Belongs(member, terms.OrganizationPath))
        {
            throw new NotEligibleForCouponException(terms.OrganizationName);
        }

        return member.IsVerified ? member : throw new MemberNotVerifiedException();
    }

    /// <summary>Whether a member is an active one of a union or of one below it.</summary>
    /// <param name="member">The member.</param>
    /// <param name="path">The union's path.</param>
    /// <returns>True if so.</returns>
    public static bool Belongs(MemberSummary member, string path) => member.IsActive && member.OrganizationPath.StartsWith(path, StringComparison.Ordinal);
}
