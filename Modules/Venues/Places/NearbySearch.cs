using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Places;

/// <summary>Finds venues by walking distance: a box in the database, the circle in memory.</summary>
/// <param name="db">The venues that the caller may see.</param>
[Service]
internal sealed class NearbySearch(ModuleDb<VenuesModule> db)
{
    /// <summary>Metres walked in a minute, 4.8 km/h. This product's choice: NB09 says "15 minutes" and no speed.</summary>
    public const int MetresPerMinute = 80;

    /// <summary>The longest walk that may be asked for, in minutes.</summary>
    public const int LongestWalk = 120;

    /// <summary>The most venues that may be asked for.</summary>
    public const int MostVenues = 50;

    /// <summary>Venues within the walk, nearest first; those at one distance in the order of their ids.</summary>
    public async Task<IReadOnlyList<NearbyVenue>> FindAsync(GeoPoint position, int withinMinutes, int first, CancellationToken cancellationToken)
    {
        Check(position, withinMinutes, first);
        var reach = withinMinutes * MetresPerMinute;
        var box = GreatCircle.Around(position, reach);
        var candidates = await db.Set<Venue>()
            .Where(v => v.Latitude >= box.South && v.Latitude <= box.North && v.Longitude >= box.West && v.Longitude <= box.East)
            .Select(v => new { v.Id, v.Latitude, v.Longitude })
            .ToListAsync(cancellationToken);
        var nearest = candidates
            .Select(v => (v.Id, Metres: GreatCircle.Metres(position, new(v.Latitude, v.Longitude))))
            .Where(v => v.Metres <= reach)
            .OrderBy(v => v.Metres)
            .ThenBy(v => v.Id)
            .Take(first)
            .ToList();
        var ids = nearest.Select(v => v.Id).ToList();
        var venues = await db.Set<Venue>().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
        return [.. nearest.Where(v => venues.ContainsKey(v.Id)).Select(v => NearbyVenue.At(venues[v.Id], v.Metres))];
    }

    private static void Check(GeoPoint position, int withinMinutes, int first)
    {
        if (!(Math.Abs(position.Latitude) <= 90 && Math.Abs(position.Longitude) <= 180))
        {
            throw new InvalidPositionException("latitude");
        }

        if (withinMinutes is < 1 or > LongestWalk)
        {
            throw new NearbyLimitException("withinMinutes", 1, LongestWalk);
        }

        if (first is < 1 or > MostVenues)
        {
            throw new NearbyLimitException("first", 1, MostVenues);
        }
    }
}
