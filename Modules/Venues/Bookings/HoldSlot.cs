using System.ComponentModel.DataAnnotations;
using Headless.Sdk;
using Headless.Venues.Contracts;
using Headless.Venues.Spaces;

namespace Headless.Venues.Bookings;

/// <summary>Holds slots.</summary>
[MutationType]
internal sealed class HoldSlotMutation
{
    /// <summary>Keeps one or more consecutive slots for the caller for ten minutes, at the price that applies to her now. Repeating the request with the same key answers with the same booking.</summary>
    /// <param name="input">What to hold.</param>
    /// <param name="caller">Who holds.</param>
    /// <param name="holds">Makes the hold.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(VenuesPermissions.Book)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<SlotNotAlignedException>]
    [Error<SlotInPastException>]
    [Error<TooFarAheadException>]
    [Error<OutsideOpeningHoursException>]
    [Error<SlotTakenException>]
    public Task<Booking> HoldSlot(HoldSlotInput input, Caller caller, Holds holds, CancellationToken cancellationToken) =>
        holds.MakeAsync(new(input.SpaceId, input.StartsAt, input.SlotCount), caller, cancellationToken);
}

/// <summary>Slots to hold.</summary>
/// <param name="SpaceId">The space.</param>
/// <param name="StartsAt">The start of the first slot.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
/// <param name="SlotCount">How many consecutive slots, 1 to 8.</param>
internal sealed record HoldSlotInput(
    [property: ID<Space>] Guid SpaceId,
    DateTime StartsAt,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey,
    [property: Range(1, 8)] int SlotCount = 1);
