namespace Headless.Venues.Bookings;

/// <summary>A slot that is taken. Its key is what makes double booking impossible: whoever inserts second is refused by the database.</summary>
internal sealed class BookingSlot
{
    /// <summary>The space.</summary>
    public required Guid SpaceId { get; init; }

    /// <summary>The slot's start, UTC.</summary>
    public required DateTime StartsAt { get; init; }

    /// <summary>The booking that takes it.</summary>
    public required Guid BookingId { get; init; }

    /// <summary>When the hold lapses, UTC; null once the booking is confirmed.</summary>
    public required DateTime? HoldExpiresAt { get; init; }
}
