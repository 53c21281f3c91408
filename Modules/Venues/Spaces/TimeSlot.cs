using Headless.Sdk;

namespace Headless.Venues.Spaces;

/// <summary>One slot of a space.</summary>
/// <param name="StartsAt">Its start, UTC.</param>
/// <param name="EndsAt">Its end, UTC.</param>
/// <param name="State">Whether it can be booked.</param>
/// <param name="Tariff">The tariff that applies to the viewer.</param>
/// <param name="Price">The price for the viewer: a member and a guest see different prices of the same slot (H06).</param>
internal sealed record TimeSlot(DateTime StartsAt, DateTime EndsAt, SlotState State, Tariff Tariff, Money Price);

/// <summary>Whether a slot can be booked.</summary>
internal enum SlotState
{
    /// <summary>It can be held now.</summary>
    Free,

    /// <summary>Somebody holds it and may confirm; it may become free again within minutes.</summary>
    Held,

    /// <summary>It is booked.</summary>
    Booked,

    /// <summary>The venue is closed then, or the slot has begun.</summary>
    Closed,
}
