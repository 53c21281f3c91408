using Headless.Access.Contracts;
using Headless.Engine.Execution;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Matchmaking.Series;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>An event of Hangzhou's union with an open round and as many participants as a test needs, written past the API, which would take a minute.</summary>
/// <param name="EventId">The event.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Singles">The participants.</param>
internal sealed record EventSetup(Guid EventId, Guid RoundId, IReadOnlyList<Participant> Singles)
{
    public const int MaxSelections = 3;

    /// <summary>The round's id for the API.</summary>
    public string Round => NodeId.Encode("SelectionRound", RoundId);

    /// <summary>The event's id for the API.</summary>
    public string Event => NodeId.Encode("MatchEvent", EventId);

    /// <summary>Makes it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="people">How many participants.</param>
    /// <param name="registered">Whether they have registered; otherwise they have profiles only.</param>
    /// <param name="places">How many places the event has left.</param>
    /// <param name="contactRule">The round's rule.</param>
    public static async Task<EventSetup> MakeAsync(
        MatchServer server, int people, bool registered = true, int places = 1_000, ContactRule contactRule = ContactRule.BothShare)
    {
        var now = server.Time.UtcNow();
        var singles = new List<Participant>();
        var matchEvent = default(MatchEvent)!;
        var round = default(SelectionRound)!;
        await server.PlatformAsync(async services =>
        {
            var hangzhou = await services.GetRequiredService<IOrganizationDirectory>().FindByCodeAsync("3301", CancellationToken.None);
            var db = services.GetRequiredService<ModuleDb<MatchmakingModule>>();
            (var series, matchEvent, round) = New(hangzhou!.Id, now, places, contactRule);
            db.Add(series);
            db.Add(matchEvent);
            db.Add(round);
            await db.SaveAsync(CancellationToken.None);
            for (var number = 0; number < people; number++)
            {
                var signIn = new DemoSignIn(Participant.NameOf(number), "示例（虚构）", "示例", "Example", StandingRoles.Self, hangzhou.Id);
                var account = await services.GetRequiredService<IDemoSignIns>().RegisterAsync(signIn, CancellationToken.None);
                singles.Add(new(number, account.Id, Guid.CreateVersion7(now)));
            }
        });
        await server.PlatformAsync(services => AddAsync(services, singles, matchEvent.Id, registered, now));
        return new(matchEvent.Id, round.Id, singles);
    }

    private static (MatchEventSeries, MatchEvent, SelectionRound) New(Guid organizationId, DateTime now, int places, ContactRule contactRule)
    {
        var series = new MatchEventSeries
        {
            Id = Guid.CreateVersion7(now),
            Name = "测试系列",
            Summary = "",
            OrganizationId = organizationId,
            StartsOn = ShanghaiDay.Of(now),
            EndsOn = ShanghaiDay.Of(now),
            IsPublished = true,
        };
        var matchEvent = new MatchEvent
        {
            Id = Guid.CreateVersion7(now),
            SeriesId = series.Id,
            OrganizationId = organizationId,
            Title = "测试互选",
            Kind = MatchEventKind.MutualSelection,
            StartsAt = now.AddHours(1),
            EndsAt = now.AddHours(3),
            EligibleForms = "",
            Capacity = places,
            PlacesLeft = places,
            IsPublished = true,
        };
        var round = new SelectionRound
        {
            Id = Guid.CreateVersion7(now),
            EventId = matchEvent.Id,
            Status = RoundStatus.Open,
            OpensAt = now.AddMinutes(-1),
            ClosesAt = now.AddHours(3),
            MaxSelections = MaxSelections,
            ContactRule = contactRule,
            OpenedAt = now.AddMinutes(-1),
        };
        return (series, matchEvent, round);
    }

    private static async Task AddAsync(IServiceProvider services, IReadOnlyList<Participant> singles, Guid eventId, bool registered, DateTime now)
    {
        var seal = services.GetRequiredService<ProfileSeal>();
        var db = services.GetRequiredService<ModuleDb<MatchmakingModule>>();
        var profiles = singles.Select(s => Profile(s, seal, now)).ToList();
        await db.InsertAsync(profiles, CancellationToken.None);
        if (!registered)
        {
            return;
        }

        await db.InsertAsync(
            [.. singles.Select(s => new MatchRegistration { Id = Guid.CreateVersion7(now), EventId = eventId, AccountId = s.AccountId, RegisteredAt = now })], CancellationToken.None);
        await db.InsertAsync(
            [.. singles.Zip(profiles, (s, p) => new MatchCandidate { Id = s.CandidateId, EventId = eventId, AccountId = s.AccountId, ProfileId = p.Id })], CancellationToken.None);
    }

    private static MatchProfile Profile(Participant single, ProfileSeal seal, DateTime now) => Profile(single, seal, now, Guid.CreateVersion7(now));

    private static MatchProfile Profile(Participant single, ProfileSeal seal, DateTime now, Guid id) => new()
    {
        Id = id,
        AccountId = single.AccountId,
        ContentSealed = seal.Seal(new ProfileContent(
            new(single.Nickname, MatchGender.Female, MatchAgeBand.From30, "城市" + single.Number, MatchEducation.Bachelor, ["徒步"], "关于" + single.Number),
            new MatchProfileVisibilityInput().Clean()), id),
        ContactSealed = seal.Seal(new MatchContact("1000000" + single.Number.ToString("D4", null), null), id),
        EmployerFingerprint = seal.Employer(single.AccountId),
        HidesFromColleagues = false,
        CreatedAt = now,
        UpdatedAt = now,
        ConsentVersion = MatchConsentText.Current.Version,
        ConsentedAt = now,
        SingleDeclaredAt = now,
    };
}
