using System.ComponentModel.DataAnnotations;
using Headless.Matchmaking.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Series;

/// <summary>Adds events.</summary>
[MutationType]
internal sealed class CreateEventMutation
{
    /// <summary>Adds an event to a series of the officer's subtree.</summary>
    /// <param name="input">The event.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">Keeps the event.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Organize)]
    [Error<NotFoundException>]
    [Error<MatchInvalidTimesException>]
    [Error<MatchPlaceMismatchException>]
    public async Task<MatchEvent> CreateMatchEvent(
        CreateMatchEventInput input, Caller caller, ModuleDb<MatchmakingModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var found = await db.Set<MatchEventSeries>().AsNoTracking()
            .Where(s => s.Id == input.SeriesId)
            .Select(s => new { Series = s, s.Organization!.Path })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !caller.ScopeOf([MatchmakingPermissions.Organize]).Contains(found.Path))
        {
            throw new NotFoundException("input", "seriesId");
        }

        var series = found.Series;
        if (input.EndsAt <= input.StartsAt || ShanghaiDay.Of(input.StartsAt) < series.StartsOn || ShanghaiDay.Of(input.StartsAt) > series.EndsOn)
        {
            throw new MatchInvalidTimesException("input", "startsAt");
        }

        var place = string.IsNullOrWhiteSpace(input.Place) ? null : input.Place.Trim();
        if ((place is not null) != (input.Kind == MatchEventKind.OfflineMixer))
        {
            throw new MatchPlaceMismatchException();
        }

        var matchEvent = new MatchEvent
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            SeriesId = series.Id,
            OrganizationId = series.OrganizationId,
            Title = input.Title.Trim(),
            Kind = input.Kind,
            Place = place,
            StartsAt = input.StartsAt,
            EndsAt = input.EndsAt,
            EligibleForms = MatchEligibility.Write(input.EmploymentForms ?? []),
            Capacity = input.Capacity,
            PlacesLeft = input.Capacity,
            IsPublished = input.IsPublished,
        };
        db.Add(matchEvent);
        return matchEvent;
    }
}

/// <summary>An event to add.</summary>
/// <param name="SeriesId">Its series, of the officer's subtree.</param>
/// <param name="Title">Its title, 1 to 100 characters.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="StartsAt">When it begins; on a day of its series.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Capacity">How many may register, 1 to 10,000.</param>
/// <param name="Place">Where it takes place, 200 characters at most; for an offline event, and for no other.</param>
/// <param name="EmploymentForms">The employment forms that it is for (H34, HS06); left out or empty: all of them.</param>
/// <param name="IsPublished">Whether everybody sees it at once.</param>
internal sealed record CreateMatchEventInput(
    [property: ID<MatchEventSeries>] Guid SeriesId,
    [property: Required, StringLength(100, MinimumLength = 1)] string Title,
    MatchEventKind Kind,
    DateTime StartsAt,
    DateTime EndsAt,
    [property: Range(1, 10_000)] int Capacity,
    [property: StringLength(200)] string? Place = null,
    IReadOnlyList<EmploymentForm>? EmploymentForms = null,
    bool IsPublished = true);
