using Headless.Sdk;

namespace Headless.Venues.Contracts;

/// <summary>A hold became a booking.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="SpaceId">The space.</param>
/// <param name="AccountId">Whose booking it is.</param>
/// <param name="MemberId">The member; null when she is none.</param>
/// <param name="StartsAt">Its start, UTC.</param>
/// <param name="EndsAt">Its end, UTC.</param>
public sealed record BookingConfirmed(Guid BookingId, Guid SpaceId, Guid AccountId, Guid? MemberId, DateTime StartsAt, DateTime EndsAt) : IDomainEvent;

/// <summary>A hold or booking was given up; its time is free again.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="SpaceId">The space.</param>
/// <param name="AccountId">Whose booking it was.</param>
/// <param name="MemberId">The member; null when she is none.</param>
/// <param name="StartsAt">Its start, UTC.</param>
/// <param name="EndsAt">Its end, UTC.</param>
/// <param name="ByOfficer">An officer of the venue cancelled it, not the person herself.</param>
public sealed record BookingCancelled(
    Guid BookingId, Guid SpaceId, Guid AccountId, Guid? MemberId, DateTime StartsAt, DateTime EndsAt, bool ByOfficer) : IDomainEvent;
