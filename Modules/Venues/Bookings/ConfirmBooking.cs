using Headless.Sdk;
using Headless.Venues.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Bookings;

/// <summary>Confirms holds.</summary>
[MutationType]
internal sealed class ConfirmBookingMutation
{
    /// <summary>Turns the caller's own hold into a booking, before it expires. Confirming twice is harmless.</summary>
    /// <param name="input">The booking.</param>
    /// <param name="caller">Who holds it.</param>
    /// <param name="db">The bookings.</param>
    /// <param name="transitions">Moves the booking.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(VenuesPermissions.Book)]
    [Error<NotFoundException>]
    [Error<HoldExpiredException>]
    [Error<BookingStateException>]
    [Error<ConcurrencyException>]
    public async Task<Booking> ConfirmBooking(
        ConfirmBookingInput input, Caller caller, ModuleDb<VenuesModule> db, BookingTransitions transitions, TimeProvider time, CancellationToken cancellationToken)
    {
        var own = db.Set<Booking>().AsNoTracking().Where(b => b.Id == input.BookingId && b.AccountId == caller.AccountId);
        var booking = await own.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "bookingId");
        var now = time.UtcNow();
        switch (BookingLifecycle.Decide(booking.Status, booking.HoldExpiresAt <= now, BookingAction.Confirm))
        {
            case BookingOutcome.AlreadyDone:
                return booking;
            case BookingOutcome.HoldExpired:
                throw new HoldExpiredException();
            case BookingOutcome.Refused:
                throw new BookingStateException(booking.Status);
        }

        if (!await transitions.MoveAsync(booking.Id, booking.Status, BookingAction.Confirm, now, cancellationToken))
        {
            throw new ConcurrencyException();
        }

        db.Raise(new BookingConfirmed(booking.Id, booking.SpaceId, booking.AccountId, booking.MemberId, booking.StartsAt, booking.EndsAt));
        return await own.SingleAsync(cancellationToken);
    }
}

/// <summary>A hold to confirm.</summary>
/// <param name="BookingId">The booking.</param>
internal sealed record ConfirmBookingInput([property: ID<Booking>] Guid BookingId);
