using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Bookings;

/// <summary>
/// Moves bookings from state to state, each by one step: of two who try at once, one moves it and the other sees that it moved. Only who moved it touches its slots, so they become free once.
/// </summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class BookingTransitions(ModuleDb<VenuesModule> db)
{
    private const string Because = "the caller's right to the booking is checked before; lapsed holds of others give way";

    /// <summary>Moves a booking, in the current transaction.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="from">Where it stood when it was read.</param>
    /// <param name="action">An action that <see cref="BookingLifecycle"/> allows from there.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when somebody else has moved it meanwhile, or its hold lapsed.</returns>
    public async Task<bool> MoveAsync(Guid id, BookingStatus from, BookingAction action, DateTime now, CancellationToken cancellationToken)
    {
        var rows = db.Unscoped<Booking>(Because).Where(b => b.Id == id && b.Status == from);
        if (from == BookingStatus.Held)
        {
            rows = action == BookingAction.Expire ? rows.Where(b => b.HoldExpiresAt <= now) : rows.Where(b => b.HoldExpiresAt > now);
        }

        var target = BookingLifecycle.Target(action);
        var moved = await rows.StepAsync(
            set => _ = action == BookingAction.Confirm
                ? set.SetProperty(b => b.Status, target).SetProperty(b => b.ConfirmedAt, now)
                : set.SetProperty(b => b.Status, target).SetProperty(b => b.ReleasedAt, now),
            cancellationToken);
        if (!moved)
        {
            return false;
        }

        var slots = db.Unscoped<BookingSlot>(Because).Where(s => s.BookingId == id);
        _ = action == BookingAction.Confirm
            ? await slots.ExecuteUpdateAsync(set => set.SetProperty(s => s.HoldExpiresAt, (DateTime?)null), cancellationToken)
            : await slots.ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    /// <summary>Frees the slots of lapsed holds that stand in the way, and all else that these holds took. In the order of ids, so that two who do the same at once do not wait for each other.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="starts">The slots that are wanted.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task ExpireInTheWayAsync(Guid spaceId, IReadOnlyList<DateTime> starts, DateTime now, CancellationToken cancellationToken)
    {
        var lapsed = await db.Unscoped<BookingSlot>(Because)
            .Where(s => s.SpaceId == spaceId && starts.Contains(s.StartsAt) && s.HoldExpiresAt <= now)
            .Select(s => s.BookingId)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var id in lapsed.Order())
        {
            await MoveAsync(id, BookingStatus.Held, BookingAction.Expire, now, cancellationToken);
        }
    }

    /// <summary>Expires lapsed holds, the oldest first.</summary>
    /// <param name="most">The most holds to expire.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many were expired.</returns>
    public async Task<int> ExpireAsync(int most, DateTime now, CancellationToken cancellationToken)
    {
        var lapsed = await db.Unscoped<Booking>(Because)
            .Where(b => b.Status == BookingStatus.Held && b.HoldExpiresAt <= now)
            .OrderBy(b => b.HoldExpiresAt)
            .Take(most)
            .Select(b => b.Id)
            .ToListAsync(cancellationToken);
        var expired = 0;
        foreach (var id in lapsed.Order())
        {
            expired += await MoveAsync(id, BookingStatus.Held, BookingAction.Expire, now, cancellationToken) ? 1 : 0;
        }

        return expired;
    }
}
