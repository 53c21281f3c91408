using Headless.Sdk;

namespace Headless.Venues.Bookings;

/// <summary>Where a booking stands.</summary>
internal enum BookingStatus
{
    /// <summary>The time is kept until <c>holdExpiresAt</c>. From then on the hold counts as expired, though this value may stand for half a minute more.</summary>
    [InWords(Zh = "保留中", En = "held")]
    Held,

    /// <summary>Booked.</summary>
    [InWords(Zh = "已确认", En = "confirmed")]
    Confirmed,

    /// <summary>Given up by the person or by an officer of the venue. The time is free again.</summary>
    [InWords(Zh = "已取消", En = "cancelled")]
    Cancelled,

    /// <summary>Held and not confirmed in time. The time is free again.</summary>
    [InWords(Zh = "已失效", En = "expired")]
    Expired,
}
