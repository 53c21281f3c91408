using System.ComponentModel.DataAnnotations;
using Headless.Sdk;
using Headless.Venues.Contracts;
using Headless.Venues.Places;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Spaces;

/// <summary>Adds spaces.</summary>
[MutationType]
internal sealed class CreateSpaceMutation
{
    /// <summary>Adds a space to a venue of the officer's subtree.</summary>
    /// <param name="input">The space.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">Keeps the space.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(VenuesPermissions.Manage)]
    [Error<NotFoundException>]
    [Error<InvalidSlotLengthException>]
    [Error<MemberPriceAbovePublicException>]
    public async Task<Space> CreateSpace(
        CreateSpaceInput input, Caller caller, ModuleDb<VenuesModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!SlotGrid.IsLength(input.SlotMinutes))
        {
            throw new InvalidSlotLengthException();
        }

        if (input.MemberPriceFen > input.PublicPriceFen)
        {
            throw new MemberPriceAbovePublicException();
        }

        var path = await db.Set<Venue>().Where(v => v.Id == input.VenueId).Select(v => v.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null || !caller.ScopeOf([VenuesPermissions.Manage]).Contains(path))
        {
            throw new NotFoundException("input", "venueId");
        }

        var space = new Space
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            VenueId = input.VenueId,
            Name = input.Name.Trim(),
            Capacity = input.Capacity,
            SlotMinutes = input.SlotMinutes,
            PublicPriceFen = input.PublicPriceFen,
            MemberPriceFen = input.MemberPriceFen,
        };
        db.Add(space);
        return space;
    }
}

/// <summary>A space to add.</summary>
/// <param name="VenueId">Its venue, in the officer's subtree.</param>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="Capacity">How many people it holds, 1 to 10,000.</param>
/// <param name="SlotMinutes">The length of a slot in minutes: divides 24 hours, 15 at least.</param>
/// <param name="PublicPriceFen">The price of a slot for everybody, in fen, 0 to 10,000,000.</param>
/// <param name="MemberPriceFen">The price of a slot for members, in fen, not above the public price (H06).</param>
internal sealed record CreateSpaceInput(
    [property: ID<Venue>] Guid VenueId,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Range(1, 10_000)] int Capacity,
    int SlotMinutes,
    [property: Range(0, 10_000_000)] long PublicPriceFen,
    [property: Range(0, 10_000_000)] long MemberPriceFen);
