using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Series;

/// <summary>One event of a series: a lecture, a mixer online or offline, or a mutual selection (H33, H35, H36).</summary>
internal sealed class MatchEvent : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The id of its series.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>Its series.</summary>
    [Exposed(Filter = true)]
    public MatchEventSeries? Series { get; private set; }

    /// <summary>The id of the union that organizes it, which organizes the series too.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that organizes it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Its title.</summary>
    [Exposed(Filter = true)]
    public required string Title { get; set; }

    /// <summary>What kind of event it is.</summary>
    [Exposed(Filter = true)]
    public required MatchEventKind Kind { get; init; }

    /// <summary>Where it takes place; null online.</summary>
    [Exposed]
    public string? Place { get; set; }

    /// <summary>When it begins, UTC. Who registers does so before.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime StartsAt { get; set; }

    /// <summary>When it ends, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime EndsAt { get; set; }

    /// <summary>The employment forms it is for, in the form of <see cref="MatchEligibility.Write"/>; empty: all.</summary>
    public required string EligibleForms { get; set; }

    /// <summary>How many may register.</summary>
    [Exposed]
    public required int Capacity { get; init; }

    /// <summary>How many places are left.</summary>
    [Exposed(Filter = true)]
    public required int PlacesLeft { get; init; }

    /// <summary>Whether everybody sees it; otherwise only officers of the union that organizes it.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; set; }
}

/// <summary>Kinds of events (H33).</summary>
internal enum MatchEventKind
{
    /// <summary>A livestream lecture; its listeners do not see each other.</summary>
    Lecture,

    /// <summary>People meet online.</summary>
    OnlineMixer,

    /// <summary>People meet at a place, under a theme (H35).</summary>
    OfflineMixer,

    /// <summary>Participants choose each other online, up to a thousand of them (H36).</summary>
    MutualSelection,
}
