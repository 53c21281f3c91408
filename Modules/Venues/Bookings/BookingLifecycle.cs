namespace Headless.Venues.Bookings;

/// <summary>The states of a booking and what leads from one to another. Repeating what is done already is harmless and changes nothing.</summary>
internal static class BookingLifecycle
{
    /// <summary>How long a hold waits to be confirmed. This product's choice.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(10);

    /// <summary>What an action does to a booking.</summary>
    /// <param name="status">Where the booking stands.</param>
    /// <param name="lapsed">Whether its hold time has passed; means nothing once it is not held any more.</param>
    /// <param name="action">The action.</param>
    public static BookingOutcome Decide(BookingStatus status, bool lapsed, BookingAction action) => (status, action) switch
    {
        (BookingStatus.Held, BookingAction.Expire) => lapsed ? BookingOutcome.Moves : BookingOutcome.Refused,
        (BookingStatus.Held, _) => lapsed ? BookingOutcome.HoldExpired : BookingOutcome.Moves,
        (BookingStatus.Confirmed, BookingAction.Cancel) => BookingOutcome.Moves,
        (BookingStatus.Expired, BookingAction.Confirm or BookingAction.Cancel) => BookingOutcome.HoldExpired,
        _ => status == Target(action) ? BookingOutcome.AlreadyDone : BookingOutcome.Refused,
    };

    /// <summary>Where an action leads.</summary>
    public static BookingStatus Target(BookingAction action) => action switch
    {
        BookingAction.Confirm => BookingStatus.Confirmed,
        BookingAction.Cancel => BookingStatus.Cancelled,
        _ => BookingStatus.Expired,
    };
}

/// <summary>What can be done with a booking.</summary>
internal enum BookingAction
{
    /// <summary>The person takes what she holds.</summary>
    Confirm,

    /// <summary>The person or the venue gives it up.</summary>
    Cancel,

    /// <summary>The hold time passes.</summary>
    Expire,
}

/// <summary>What an action does.</summary>
internal enum BookingOutcome
{
    /// <summary>The booking moves to the action's target.</summary>
    Moves,

    /// <summary>It stands there already.</summary>
    AlreadyDone,

    /// <summary>Refused: the hold time has passed.</summary>
    HoldExpired,

    /// <summary>Refused: not from this state.</summary>
    Refused,
}
