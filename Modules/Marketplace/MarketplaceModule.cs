using Headless.Access;
using Headless.Benefits;
using Headless.Files;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Marketplace;

/// <summary>Sellers, products, orders, payments and reviews (H05).</summary>
public sealed class MarketplaceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "marketplace";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule), typeof(BenefitsModule), typeof(FilesModule)];
}
