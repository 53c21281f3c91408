using Headless.Sdk;

namespace Headless.Venues.Bookings;

/// <summary>Somebody else has one of the slots.</summary>
[ErrorCode("SLOT_TAKEN", Zh = "该时段刚被他人预约，请选择其他时段。", En = "Somebody else has this slot. Choose another one.")]
internal sealed class SlotTakenException() : DomainException("input", "startsAt");

/// <summary>The venue is closed during a part of the time.</summary>
[ErrorCode("OUTSIDE_OPENING_HOURS", Zh = "所选时段不在场馆开放时间内，请查看开放时间后重选。", En = "The venue is closed then. Look at its opening hours and choose again.")]
internal sealed class OutsideOpeningHoursException() : DomainException("input", "startsAt");

/// <summary>No slot starts at this time.</summary>
/// <param name="slotMinutes">The length of the space's slots.</param>
[ErrorCode(
    "SLOT_NOT_ALIGNED",
    Zh = "没有从该时间开始的时段：本场地从当地零点起每 {SlotMinutes} 分钟为一个时段。",
    En = "No slot starts at this time: the slots of this space are {SlotMinutes} minutes, counted from local midnight.")]
internal sealed class SlotNotAlignedException(int slotMinutes) : DomainException("input", "startsAt")
{
    /// <summary>The length of the space's slots in minutes.</summary>
    public int SlotMinutes { get; } = slotMinutes;
}

/// <summary>The slot has begun.</summary>
[ErrorCode("SLOT_IN_PAST", Zh = "该时段已开始或已过去，请选择以后的时段。", En = "This slot has begun already. Choose a later one.")]
internal sealed class SlotInPastException() : DomainException("input", "startsAt");

/// <summary>The slot is too far ahead.</summary>
/// <param name="days">How many days ahead can be booked.</param>
[ErrorCode("TOO_FAR_AHEAD", Zh = "只能预约未来 {Days} 天内的时段。", En = "Only the next {Days} days can be booked.")]
internal sealed class TooFarAheadException(int days) : DomainException("input", "startsAt")
{
    /// <summary>How many days ahead can be booked.</summary>
    public int Days { get; } = days;
}

/// <summary>The hold was not confirmed in time.</summary>
[ErrorCode("HOLD_EXPIRED", Zh = "保留时间已过，请重新预约。", En = "The hold has expired. Hold the slot again.")]
internal sealed class HoldExpiredException() : DomainException("input", "bookingId");

/// <summary>The booking is in a state that does not allow this.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("BOOKING_STATE", Zh = "该预约当前状态为“{Status}”，不能进行此操作。", En = "The booking is {Status}; this cannot be done with it.")]
internal sealed class BookingStateException(BookingStatus status) : DomainException("input", "bookingId")
{
    /// <summary>Where the booking stands.</summary>
    public BookingStatus Status { get; } = status;
}

/// <summary>The booked time has begun.</summary>
[ErrorCode("BOOKING_STARTED", Zh = "预约时段已开始，不能取消。", En = "The booked time has begun; it cannot be cancelled any more.")]
internal sealed class BookingStartedException() : DomainException("input", "bookingId");

/// <summary>Only the person herself and officers of the venue cancel a booking.</summary>
[ErrorCode("CANCEL_NOT_ALLOWED", Zh = "只有预约人本人或场馆所属工会的工作人员可以取消。", En = "Only the person who booked and officers of the venue's union can cancel it.")]
internal sealed class CancelNotAllowedException() : DomainException("input", "bookingId");
