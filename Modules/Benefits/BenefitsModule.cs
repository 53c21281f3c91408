using Headless.Access;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Benefits;

/// <summary>Coupons, quotas and points (H02, H03, H27).</summary>
public sealed class BenefitsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "benefits";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule)];
}
