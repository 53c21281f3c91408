using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Venues.Places;

/// <summary>Venues on the union that runs them.</summary>
[ExtendObjectType<OrganizationRef>]
[Public]
internal sealed class OrganizationVenues
{
    /// <summary>Published venues that this union runs itself, without those of the unions below it.</summary>
    public Children<OrganizationRef, Venue> GetVenues(ModuleDb<VenuesModule> db) => new(db.Set<Venue>(), v => v.OrganizationId);
}
