using Headless.Sdk;
using Headless.Venues.Contracts;

namespace Headless.Venues.Places;

/// <summary>Lists of venues.</summary>
[QueryType]
internal sealed class VenueQueries
{
    /// <summary>Published venues of all unions.</summary>
    [Public]
    public IQueryable<Venue> GetVenues(ModuleDb<VenuesModule> db) => db.Set<Venue>();

    /// <summary>Venues of the unions in the officer's subtree and the published ones of others; her own also when they are not published.</summary>
    [RequirePermission(VenuesPermissions.Manage)]
    public IQueryable<Venue> GetManagedVenues(ModuleDb<VenuesModule> db) => db.Set<Venue>();

    /// <summary>Published venues within a walk, nearest first (NB09). The position is used for this answer only and not stored; a position rounded to three decimals (about 100 m) serves as well.</summary>
    /// <param name="latitude">Degrees north, WGS 84, -90 to 90.</param>
    /// <param name="longitude">Degrees east, WGS 84, -180 to 180.</param>
    /// <param name="withinMinutes">The longest walk in minutes, 1 to 120; 15 is the service circle of NB09.</param>
    /// <param name="first">The most venues to answer with, 1 to 50.</param>
    /// <param name="nearby">Finds them.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    [Public]
    [Cost(10)]
    public Task<IReadOnlyList<NearbyVenue>> GetNearbyVenues(
        double latitude, double longitude, NearbySearch nearby, CancellationToken cancellationToken, int withinMinutes = 15, int first = 10) =>
        nearby.FindAsync(new(latitude, longitude), withinMinutes, first, cancellationToken);
}
