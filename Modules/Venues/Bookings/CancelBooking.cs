using Headless.Sdk;
using Headless.Venues.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Bookings;

/// <summary>Cancels bookings.</summary>
[MutationType]
internal sealed class CancelBookingMutation
{
    /// <summary>Gives up a hold or booking before it begins: the caller's own, or one of a venue of the officer's subtree. Its slots are free at once. Cancelling twice is harmless.</summary>
    /// <param name="input">The booking.</param>
    /// <param name="caller">The person or the officer.</param>
    /// <param name="db">The bookings.</param>
    /// <param name="transitions">Moves the booking.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(VenuesPermissions.Book, VenuesPermissions.CancelBookings)]
    [Error<NotFoundException>]
    [Error<CancelNotAllowedException>]
    [Error<HoldExpiredException>]
    [Error<BookingStartedException>]
    [Error<ConcurrencyException>]
    public async Task<Booking> CancelBooking(
        CancelBookingInput input, Caller caller, ModuleDb<VenuesModule> db, BookingTransitions transitions, TimeProvider time, CancellationToken cancellationToken)
    {
        var row = db.Set<Booking>().AsNoTracking().Where(b => b.Id == input.BookingId);
        var found = await row.Select(b => new { Booking = b, ProviderPath = b.Provider!.Path }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "bookingId");
        var booking = found.Booking;
        var isOwn = booking.AccountId == caller.AccountId;
        if (!isOwn && !caller.ScopeOf([VenuesPermissions.CancelBookings]).Contains(found.ProviderPath))
        {
            throw new CancelNotAllowedException();
        }

        var now = time.UtcNow();
        var outcome = BookingLifecycle.Decide(booking.Status, booking.HoldExpiresAt <= now, BookingAction.Cancel);
        if (outcome == BookingOutcome.AlreadyDone)
        {
            return booking;
        }

        if (outcome == BookingOutcome.HoldExpired)
        {
            throw new HoldExpiredException();
        }

        if (booking.StartsAt <= now)
        {
            throw new BookingStartedException();
        }

        if (!await transitions.MoveAsync(booking.Id, booking.Status, BookingAction.Cancel, now, cancellationToken))
        {
            throw new ConcurrencyException();
        }

        db.Raise(new BookingCancelled(booking.Id, booking.SpaceId, booking.AccountId, booking.MemberId, booking.StartsAt, booking.EndsAt, !isOwn));
        return await row.SingleAsync(cancellationToken);
    }
}

/// <summary>A booking to cancel.</summary>
/// <param name="BookingId">The booking.</param>
internal sealed record CancelBookingInput([property: ID<Booking>] Guid BookingId);
