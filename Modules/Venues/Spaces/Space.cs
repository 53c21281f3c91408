using Headless.Sdk;
using Headless.Venues.Places;

namespace Headless.Venues.Spaces;

/// <summary>A hall, court or room of a venue that is booked by the slot.</summary>
internal sealed class Space : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The id of its venue.</summary>
    public required Guid VenueId { get; init; }

    /// <summary>Its venue.</summary>
    [Exposed(Filter = true)]
    public Venue? Venue { get; private set; }

    /// <summary>Its name, such as <c>1号羽毛球场</c>.</summary>
    [Exposed(Filter = true)]
    public required string Name { get; set; }

    /// <summary>How many people it holds.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int Capacity { get; set; }

    /// <summary>The length of a slot in minutes; slots are counted from local midnight.</summary>
    [Exposed(Filter = true)]
    public required int SlotMinutes { get; init; }

    /// <summary>The price of a slot for everybody, in fen.</summary>
    public required long PublicPriceFen { get; set; }

    /// <summary>The price of a slot for members, in fen (H06).</summary>
    public required long MemberPriceFen { get; set; }
}
