using System.ComponentModel.DataAnnotations;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Venues.Contracts;

namespace Headless.Venues.Places;

/// <summary>Adds venues.</summary>
[MutationType]
internal sealed class CreateVenueMutation
{
    /// <summary>Adds a venue to a union of the officer's subtree.</summary>
    /// <param name="input">The venue.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="organizations">Finds the union.</param>
    /// <param name="db">Keeps the venue.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(VenuesPermissions.Manage)]
    [Error<InvalidOpeningHoursException>]
    [Error<VenueOutsideJurisdictionException>]
    public async Task<Venue> CreateVenue(
        CreateVenueInput input, Caller caller, IOrganizationDirectory organizations, ModuleDb<VenuesModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var organization = await organizations.FindAsync(input.OrganizationId, cancellationToken);
        if (organization is null || !caller.ScopeOf([VenuesPermissions.Manage]).Contains(organization.Path))
        {
            throw new VenueOutsideJurisdictionException();
        }

        var now = time.UtcNow();
        var name = input.Name.Trim();
        var venue = new Venue
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            NameSortKey = ChineseSortKey.Of(name),
            Level = input.Level,
            OrganizationId = organization.Id,
            Address = input.Address.Trim(),
            Latitude = input.Latitude,
            Longitude = input.Longitude,
            IsPublished = input.IsPublished,
            CreatedAt = now,
            Hours = WeeklyHours.Of(input.OpeningHours.Select(h => new OpeningHours(h.Weekday, h.OpensMinute, h.ClosesMinute))),
            AmenityCodes = AmenityCodes.Write(input.Amenities ?? []),
        };
        db.Add(venue);
        return venue;
    }
}

/// <summary>A venue to add.</summary>
/// <param name="OrganizationId">The union that runs it, in the officer's subtree.</param>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="Level">Which of the three levels of the service circle it is (NB09).</param>
/// <param name="Address">The street address, 1 to 200 characters.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="OpeningHours">When it is open, at most 28 spans. Day and night is 0 to 1,440 on each of the seven days (YZ01).</param>
/// <param name="Amenities">What it offers besides its spaces.</param>
/// <param name="IsPublished">Whether everybody sees it at once.</param>
internal sealed record CreateVenueInput(
    [property: ID<OrganizationRef>] Guid OrganizationId,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    VenueLevel Level,
    [property: Required, StringLength(200, MinimumLength = 1)] string Address,
    [property: Range(-90.0, 90.0)] double Latitude,
    [property: Range(-180.0, 180.0)] double Longitude,
    [property: Required, MaxLength(WeeklyHours.MostSpans)] IReadOnlyList<OpeningHoursInput> OpeningHours,
    IReadOnlyList<Amenity>? Amenities = null,
    bool IsPublished = true);

/// <summary>One span of a weekday in which a venue is open; local time of Asia/Shanghai.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="OpensMinute">Minutes after midnight when it opens, 0 to 1,439.</param>
/// <param name="ClosesMinute">Minutes after midnight when it closes, after <paramref name="OpensMinute"/>, to 1,440.</param>
internal sealed record OpeningHoursInput(
    Weekday Weekday,
    [property: Range(0, 1439)] int OpensMinute,
    [property: Range(1, 1440)] int ClosesMinute);
