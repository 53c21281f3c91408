using Headless.Access;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Venues;

/// <summary>Venues of the unions, their spaces, and bookings of them (H06, NB09).</summary>
public sealed class VenuesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "venues";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule)];
}
