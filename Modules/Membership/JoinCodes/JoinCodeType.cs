using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Membership.JoinCodes;

/// <summary>Fields of a join code.</summary>
[ObjectType<JoinCode>]
[RequirePermission(MembershipPermissions.ManageJoinCodes)]
internal sealed class JoinCodeType
{
    /// <summary>Whether it can be used now.</summary>
    public bool GetIsUsable(JoinCode code, TimeProvider clock) => code.Uses < code.MaxUses && code.ExpiresAt > clock.GetUtcNow().UtcDateTime;
}
