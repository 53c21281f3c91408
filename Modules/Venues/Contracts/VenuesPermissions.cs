using Headless.Sdk;

namespace Headless.Venues.Contracts;

/// <summary>Permissions on venues and bookings.</summary>
[PermissionSet]
public static class VenuesPermissions
{
    /// <summary>Create venues and spaces for the organizations of one's subtree, and see those that are not published.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string Manage = "venues.manage";

    /// <summary>Read the bookings of the venues, and of the members, of one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadBookings = "venues.bookings.read";

    /// <summary>Cancel bookings of the venues of one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string CancelBookings = "venues.bookings.cancel";

    /// <summary>Book for oneself: hold, confirm and cancel one's own bookings, and read them.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Book = "venues.bookings.own";
}
