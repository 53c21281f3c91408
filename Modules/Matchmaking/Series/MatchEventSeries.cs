using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Series;

/// <summary>A series of events under one name, such as a month-long carnival (H33).</summary>
internal sealed class MatchEventSeries : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Its name.</summary>
    [Exposed(Filter = true)]
    public required string Name { get; set; }

    /// <summary>What it is about.</summary>
    [Exposed]
    public required string Summary { get; set; }

    /// <summary>The id of the union that organizes it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that organizes it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Its first day, in Asia/Shanghai.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly StartsOn { get; set; }

    /// <summary>Its last day, in Asia/Shanghai.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly EndsOn { get; set; }

    /// <summary>Whether everybody sees it; otherwise only officers of the union that organizes it.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; set; }
}
