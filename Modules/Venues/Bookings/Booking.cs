using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Venues.Spaces;

namespace Headless.Venues.Bookings;

/// <summary>One or more consecutive slots of a space that a person holds or has booked (H06). Its price was fixed when it was held.</summary>
internal sealed class Booking : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The number to show at the counter.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Number { get; init; }

    /// <summary>The id of the space.</summary>
    public required Guid SpaceId { get; init; }

    /// <summary>The space; null when its venue is not published any more.</summary>
    [Exposed(Filter = true)]
    public Space? Space { get; private set; }

    /// <summary>The id of the union that ran the venue when it was booked.</summary>
    public required Guid ProviderId { get; init; }

    /// <summary>The union that ran the venue when it was booked.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Provider { get; private set; }

    /// <summary>The id of the member.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The member; null when the person is none.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>The id of the member's union when she booked: it sees the booking from its side.</summary>
    public Guid? MemberOrganizationId { get; init; }

    /// <summary>The member's union when she booked; null when the person is no member.</summary>
    [Exposed]
    public OrganizationRef? MemberOrganization { get; private set; }

    /// <summary>Whose booking it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Its start, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime StartsAt { get; init; }

    /// <summary>Its end, UTC.</summary>
    [Exposed(Filter = true)]
    public required DateTime EndsAt { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required BookingStatus Status { get; init; }

    /// <summary>How many slots it takes.</summary>
    [Exposed]
    public required int SlotCount { get; init; }

    /// <summary>The tariff that applied when it was held (H06).</summary>
    [Exposed(Filter = true)]
    public required Tariff Tariff { get; init; }

    /// <summary>The price in fen, fixed when it was held.</summary>
    public required long PriceFen { get; init; }

    /// <summary>When it was held, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime HeldAt { get; init; }

    /// <summary>Until when it must be confirmed, UTC.</summary>
    [Exposed]
    public required DateTime HoldExpiresAt { get; init; }

    /// <summary>When it was confirmed, UTC; null when it never was.</summary>
    [Exposed]
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it was cancelled or expired, UTC; null while it was not.</summary>
    [Exposed]
    public DateTime? ReleasedAt { get; init; }
}
