namespace Headless.Venues.Spaces;

/// <summary>Which price applies: members pay less (H06). How much less is the venue's choice; H06 states no figure.</summary>
internal enum Tariff
{
    /// <summary>For people with an active membership.</summary>
    Member,

    /// <summary>For everybody else.</summary>
    Public,
}
