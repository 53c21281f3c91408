using Headless.Access;
using Headless.Benefits;
using Headless.Files;
using Headless.Marketplace.Orders;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace;

/// <summary>Sellers, products, orders, payments and reviews (H05).</summary>
public sealed class MarketplaceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "marketplace";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule), typeof(BenefitsModule), typeof(FilesModule)];

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services) => services.AddHostedService<OrderSweeper>();
}
