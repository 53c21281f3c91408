using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Venues.Places;

/// <summary>A place that a union runs for its members: a sports hall, a service station, a resting point (H06, NB09).</summary>
internal sealed class Venue : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The venue's name.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey))]
    public required string Name { get; set; }

    /// <summary>The name in the order of a dictionary.</summary>
    public required string NameSortKey { get; set; }

    /// <summary>Which of the three levels of the service circle it is (NB09).</summary>
    [Exposed(Filter = true)]
    public required VenueLevel Level { get; set; }

    /// <summary>The id of the union that runs it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that runs it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The street address.</summary>
    [Exposed(Filter = true)]
    public required string Address { get; set; }

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; set; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; set; }

    /// <summary>Whether everybody sees it; otherwise only officers of the union that runs it.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; set; }

    /// <summary>When it was entered, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it is open.</summary>
    public required WeeklyHours Hours { get; set; }

    /// <summary>What it offers, in the form of <see cref="Places.AmenityCodes"/>.</summary>
    public required string AmenityCodes { get; set; }

    /// <summary>Where it stands.</summary>
    public GeoPoint Location => new(Latitude, Longitude);
}
