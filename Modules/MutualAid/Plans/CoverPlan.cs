using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Plans;

/// <summary>A year's plan of medical mutual aid that a union runs for the members of its subtree (H07, WZ01).</summary>
internal sealed class CoverPlan : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The code, such as <c>HZ-2026</c>.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    [Exposed(Filter = true)]
    public required string Name { get; init; }

    /// <summary>The year in which one enrols.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int Year { get; init; }

    /// <summary>The id of the union that runs it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that runs it and pays its claims.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The premium of one share, in fen.</summary>
    public required long PremiumFen { get; init; }

    /// <summary>The most shares a member may have (WZ02).</summary>
    [Exposed]
    public required int MaxShares { get; init; }

    /// <summary>How many days a cover runs from its first day.</summary>
    [Exposed]
    public required int CoverDays { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public required bool IsPublished { get; init; }
}
