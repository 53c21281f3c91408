namespace Headless.Venues.Bookings;

/// <summary>Where a booking stands.</summary>
internal enum BookingStatus
{
    /// <summary>The time is kept until <c>holdExpiresAt</c>. From then on the hold counts as expired, though this value may stand for half a minute more.</summary>
    Held,

    /// <summary>Booked.</summary>
    Confirmed,

    /// <summary>Given up by the person or by an officer of the venue. The time is free again.</summary>
    Cancelled,

    /// <summary>Held and not confirmed in time. The time is free again.</summary>
    Expired,
}
