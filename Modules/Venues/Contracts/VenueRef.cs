using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Venues.Places;

namespace Headless.Venues.Contracts;

/// <summary>A venue as other modules and plugins hold and extend it; visible where the venue is.</summary>
[RefersTo<Venue>]
public sealed class VenueRef : Reference
{
    /// <summary>The venue's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The union that runs it.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The union that runs it.</summary>
    public OrganizationRef? Organization { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public bool IsPublished { get; init; }
}
