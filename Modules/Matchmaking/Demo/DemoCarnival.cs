using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Rounds;
using Headless.Matchmaking.Series;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Demo;

/// <summary>
/// The month of ten events that H33 reports, as data: three livestream lectures, three online events, three offline themed events and one online mutual selection of a thousand. The titles that stand in quotation marks
/// are the reported ones (H34, H35); which of the three offline events the session for new employment forms was is not reported. Dates, places of the other events and capacities below a thousand are invented.
/// </summary>
/// <param name="organization">The union that organizes it.</param>
/// <param name="now">The time, UTC; the carnival has begun.</param>
internal sealed class DemoCarnival(OrganizationRef organization, DateTime now)
{
    private const int DaysBefore = 10;
    private const int Days = 30;

    private readonly DemoIds _ids = new();
    private readonly DateOnly _first = ShanghaiDay.Of(now).AddDays(-DaysBefore);
    private MatchEventSeries? _series;

    /// <summary>The series.</summary>
    public MatchEventSeries Series => _series ??= new()
    {
        Id = new DemoIds().Next(),
        Name = "秋季相亲嘉年华（演示）",
        Summary = "为期一个月，线上为主、线下为辅：三场直播讲座、三场线上相亲会、三场线下主题相亲会和一场线上千人互选。日期与部分内容为虚构。",
        OrganizationId = organization.Id,
        StartsOn = _first,
        EndsOn = _first.AddDays(Days),
        IsPublished = true,
    };

    /// <summary>The ten events, in the order of their time.</summary>
    public IReadOnlyList<MatchEvent> Events() =>
    [
        Event("婚恋直播互动讲座（第一场，示例）", MatchEventKind.Lecture, 1, 5_000),
        Event("线上相亲会（第一场，示例）", MatchEventKind.OnlineMixer, 4, 200),
        Event("“以爱之名，喜迎亚运”爱情荧光跑", MatchEventKind.OfflineMixer, 8, 100, "示例公园（虚构）"),
        Event("婚恋直播互动讲座（第二场，示例）", MatchEventKind.Lecture, 12, 5_000),
        Event("线上千人互选相亲大会", MatchEventKind.MutualSelection, 14, 1_000),
        Event("线上相亲会（第二场，示例）", MatchEventKind.OnlineMixer, 17, 200),
        Event("“暖新凝新专场”", MatchEventKind.OfflineMixer, 20, 100, "示例职工文体中心（虚构）", EmploymentForm.NewEmploymentForm),
        Event("婚恋直播互动讲座（第三场，示例）", MatchEventKind.Lecture, 22, 5_000),
        Event("线上相亲会（第三场，示例）", MatchEventKind.OnlineMixer, 25, 200),
        Event("“情定杭城，牵手未来”星空露营", MatchEventKind.OfflineMixer, 28, 60, "杭州运河亚运公园"),
    ];

    /// <summary>The round of the mutual selection, which is open.</summary>
    public SelectionRound Round(MatchEvent selection) => new()
    {
        Id = new DemoIds().Next(),
        EventId = selection.Id,
        Status = RoundStatus.Open,
        OpensAt = now.AddDays(-1),
        ClosesAt = selection.EndsAt,
        MaxSelections = 3,
        ContactRule = ContactRule.BothShare,
        OpenedAt = now.AddDays(-1),
    };

    private MatchEvent Event(string title, MatchEventKind kind, int day, int capacity, string? place = null, params EmploymentForm[] forms)
    {
        var starts = ShanghaiDay.ToUtc(_first.AddDays(day), 19);
        return new()
        {
            Id = _ids.Next(),
            SeriesId = Series.Id,
            OrganizationId = organization.Id,
            Title = title,
            Kind = kind,
            Place = place,
            StartsAt = starts,
            EndsAt = starts.AddHours(2),
            EligibleForms = MatchEligibility.Write(forms),
            Capacity = capacity,
            PlacesLeft = kind == MatchEventKind.MutualSelection ? capacity - DemoSingles.Count : capacity,
            IsPublished = true,
        };
    }
}
