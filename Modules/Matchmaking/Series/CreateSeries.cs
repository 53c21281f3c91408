using System.ComponentModel.DataAnnotations;
using Headless.Matchmaking.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Series;

/// <summary>Adds series.</summary>
[MutationType]
internal sealed class CreateSeriesMutation
{
    /// <summary>Adds a series of events for a union of the officer's subtree (H33).</summary>
    /// <param name="input">The series.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="organizations">Finds the union.</param>
    /// <param name="db">Keeps the series.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Organize)]
    [Error<MatchOutsideJurisdictionException>]
    [Error<MatchInvalidTimesException>]
    public async Task<MatchEventSeries> CreateMatchEventSeries(
        CreateMatchEventSeriesInput input, Caller caller, IOrganizationDirectory organizations, ModuleDb<MatchmakingModule> db, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var organization = await organizations.FindAsync(input.OrganizationId, cancellationToken);
        if (organization is null || !caller.ScopeOf([MatchmakingPermissions.Organize]).Contains(organization.Path))
        {
            throw new MatchOutsideJurisdictionException();
        }

        if (input.EndsOn < input.StartsOn)
        {
            throw new MatchInvalidTimesException("input", "endsOn");
        }

        var series = new MatchEventSeries
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = input.Name.Trim(),
            Summary = input.Summary.Trim(),
            OrganizationId = organization.Id,
            StartsOn = input.StartsOn,
            EndsOn = input.EndsOn,
            IsPublished = input.IsPublished,
        };
        db.Add(series);
        return series;
    }
}

/// <summary>A series to add.</summary>
/// <param name="OrganizationId">The union that organizes it, in the officer's subtree.</param>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="StartsOn">Its first day, in Asia/Shanghai.</param>
/// <param name="EndsOn">Its last day, in Asia/Shanghai.</param>
/// <param name="Summary">What it is about, 1,000 characters at most.</param>
/// <param name="IsPublished">Whether everybody sees it at once.</param>
internal sealed record CreateMatchEventSeriesInput(
    [property: ID<OrganizationRef>] Guid OrganizationId,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    DateOnly StartsOn,
    DateOnly EndsOn,
    [property: StringLength(1_000)] string Summary = "",
    bool IsPublished = true);
