using Headless.Data;
using Headless.Membership.Contracts;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>Series, events and places (H33, H34).</summary>
public sealed class EventTests
{
    private const string NewSeries = """
        mutation($org: ID!, $from: Date!, $to: Date!) {
          createMatchEventSeries(input: { organizationId: $org, name: " 春日系列 ", startsOn: $from, endsOn: $to }) { matchEventSeries { id name isPublished } errors { ... on Error { code } } } }
        """;

    private const string NewEvent = """
        mutation($series: ID!, $kind: MatchEventKind!, $starts: DateTime!, $ends: DateTime!, $place: String, $forms: [EmploymentForm!], $capacity: Int!, $published: Boolean!) {
          createMatchEvent(input: { seriesId: $series, title: "专场", kind: $kind, startsAt: $starts, endsAt: $ends, place: $place, employmentForms: $forms, capacity: $capacity, isPublished: $published }) {
            matchEvent { id placesLeft eligibility { employmentForms } } errors { ... on Error { code path } } } }
        """;

    private const string Register = """
        mutation($event: ID!, $key: String!) {
          registerForMatchEvent(input: { eventId: $event, idempotencyKey: $key }) { matchRegistration { id event { title } } errors { __typename ... on Error { code message } ... on MatchNotEligibleError { employmentForms } } } }
        """;

    private const string Withdraw = "mutation($id: ID!) { withdrawMatchRegistration(input: { registrationId: $id }) { withdrawnAt errors { ... on Error { code } } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task Organizers_make_series_and_events_in_their_own_subtree_only(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var series = await SeriesAsync(server, Hangzhou);
        var hangzhou = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        Assert.Equal("MATCH_OUTSIDE_JURISDICTION", RoundActions.CodeOf((await server.DataAsync(NewSeries, Ningbo, new { org = hangzhou, from = "2030-10-01", to = "2030-10-31" })).At("createMatchEventSeries")));
        Assert.Equal("MATCH_INVALID_TIMES", RoundActions.CodeOf((await server.DataAsync(NewSeries, Hangzhou, new { org = hangzhou, from = "2030-10-02", to = "2030-10-01" })).At("createMatchEventSeries")));
        Assert.Equal("NOT_FOUND", await EventCodeAsync(server, Input(series), Ningbo));
        Assert.Equal("MATCH_INVALID_TIMES", await EventCodeAsync(server, Input(series, starts: "2030-11-01T00:00:00Z", ends: "2030-11-01T02:00:00Z")));
        Assert.Equal("MATCH_INVALID_TIMES", await EventCodeAsync(server, Input(series, starts: "2030-10-02T02:00:00Z", ends: "2030-10-02T02:00:00Z")));
        Assert.Equal("MATCH_PLACE_MISMATCH", await EventCodeAsync(server, Input(series, kind: "OFFLINE_MIXER")));
        Assert.Equal("MATCH_PLACE_MISMATCH", await EventCodeAsync(server, Input(series, place: "示例公园")));
        Assert.Null(await EventCodeAsync(server, Input(series, kind: "OFFLINE_MIXER", place: "示例公园")));
        Assert.Null(await EventCodeAsync(server, Input(series, published: false)));

        const string count = "query($w: MatchEventFilter) { matchEvents(where: $w) { totalCount { value } } }";
        var drafts = new { w = new { title = new { eq = "专场" } } };
        Assert.Equal(1, (await server.DataAsync(count, null, drafts)).Number("matchEvents.totalCount.value"));
        Assert.Equal(1, (await server.DataAsync(count, Hangzhou, drafts)).Number("matchEvents.totalCount.value"));
        var managed = count.Replace("matchEvents(", "managedMatchEvents(", StringComparison.Ordinal);
        Assert.Equal(2, (await server.DataAsync(managed, Hangzhou, drafts)).Number("managedMatchEvents.totalCount.value"));
        Assert.Equal(1, (await server.DataAsync(managed, Ningbo, drafts)).Number("managedMatchEvents.totalCount.value"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task H34_HS06_who_is_not_of_the_employment_form_is_refused_and_takes_no_place(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var people = (await EventSetup.MakeAsync(server, 4, registered: false)).Singles;
        server.Members.Set(people[1].AccountId, m => m with { EmploymentForm = EmploymentForm.NewEmploymentForm });
        server.Members.Set(people[2].AccountId, m => m with { EmploymentForm = EmploymentForm.NewEmploymentForm, IsVerified = false });
        server.Members.Set(people[3].AccountId, m => m with { EmploymentForm = EmploymentForm.NewEmploymentForm });
        var series = await SeriesAsync(server, Hangzhou);
        var made = await server.DataAsync(NewEvent, Hangzhou, Input(series, forms: ["NEW_EMPLOYMENT_FORM"], capacity: 1));
        var id = made.Text("createMatchEvent.matchEvent.id");

        var refused = (await server.DataAsync(Register, people[0].Token, new { @event = id, key = "register-0" })).At("registerForMatchEvent");
        Assert.Equal(
            """[{"__typename":"MatchNotEligibleError","code":"MATCH_NOT_ELIGIBLE","message":"This event is for members of other employment forms. Choose another event.","employmentForms":["NEW_EMPLOYMENT_FORM"]}]""",
            refused.At("errors").GetRawText());
        Assert.Equal("MATCH_VERIFIED_MEMBERS_ONLY", await RegisterCodeAsync(server, people[2], id));
        Assert.Equal("MATCH_PROFILE_REQUIRED", RoundActions.CodeOf((await server.DataAsync(Register, Newcomer, new { @event = id, key = "register-9" })).At("registerForMatchEvent")));
        Assert.Equal(1, await LeftAsync(server, id));

        Assert.Null(await RegisterCodeAsync(server, people[1], id));
        Assert.Equal("MATCH_EVENT_FULL", await RegisterCodeAsync(server, people[3], id));
        Assert.Equal(0, await LeftAsync(server, id));
        var own = await server.DataAsync("query($id: ID!) { node(id: $id) { ... on MatchEvent { myRegistration { id } } } myMatchRegistrations { nodes { id event { title } } } }", people[1].Token, new { id });
        Assert.Equal(own.Text("node.myRegistration.id"), own.Text("myMatchRegistrations.nodes.0.id"));
        Assert.True((await server.DataAsync("query($id: ID!) { node(id: $id) { ... on MatchEvent { myRegistration { id } } } }", people[3].Token, new { id })).IsNull("node.myRegistration"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_place_can_be_given_back_until_the_event_begins_or_a_round_of_it_is_opened(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 2, registered: false);
        var people = setup.Singles;
        var id = (await server.DataAsync(NewEvent, Hangzhou, Input(await SeriesAsync(server, Hangzhou)))).Text("createMatchEvent.matchEvent.id");
        var came = (await server.DataAsync(Register, people[0].Token, new { @event = id, key = "register-0" })).Text("registerForMatchEvent.matchRegistration.id");
        Assert.Equal("NOT_FOUND", RoundActions.CodeOf((await server.DataAsync(Withdraw, people[1].Token, new { id = came })).At("withdrawMatchRegistration")));
        Assert.Equal(9, await LeftAsync(server, id));
        Assert.Null(RoundActions.CodeOf((await server.DataAsync(Withdraw, people[0].Token, new { id = came })).At("withdrawMatchRegistration")));
        Assert.Equal("NOT_FOUND", RoundActions.CodeOf((await server.DataAsync(Withdraw, people[0].Token, new { id = came })).At("withdrawMatchRegistration")));
        Assert.Equal(10, await LeftAsync(server, id));

        var again = (await server.DataAsync(Register, people[0].Token, new { @event = id, key = "register-1" })).Text("registerForMatchEvent.matchRegistration.id");
        Assert.NotEqual(came, again);
        server.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("MATCH_EVENT_STARTED", RoundActions.CodeOf((await server.DataAsync(Withdraw, people[0].Token, new { id = again })).At("withdrawMatchRegistration")));
        Assert.Equal("MATCH_EVENT_STARTED", await RegisterCodeAsync(server, people[1], id));

        var other = await EventSetup.MakeAsync(server, 0);   // its round is open
        var place = (await server.DataAsync(Register, people[0].Token, new { @event = other.Event, key = "register-2" })).Text("registerForMatchEvent.matchRegistration.id");
        Assert.Equal("MATCH_WITHDRAWAL_TOO_LATE", RoundActions.CodeOf((await server.DataAsync(Withdraw, people[0].Token, new { id = place })).At("withdrawMatchRegistration")));
    }

    private static object Input(
        string series, string kind = "ONLINE_MIXER", string starts = "2030-10-01T11:00:00Z", string ends = "2030-10-01T13:00:00Z", string? place = null, string[]? forms = null, int capacity = 10,
        bool published = true) => new { series, kind, starts, ends, place, forms, capacity, published };

    private static async Task<string> SeriesAsync(MatchServer server, string token)
    {
        var hangzhou = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        var made = await server.DataAsync(NewSeries, token, new { org = hangzhou, from = "2030-10-01", to = "2030-10-31" });
        Assert.Equal("春日系列", made.Text("createMatchEventSeries.matchEventSeries.name"));
        return made.Text("createMatchEventSeries.matchEventSeries.id");
    }

    private static async Task<string?> EventCodeAsync(MatchServer server, object input, string token = Hangzhou) =>
        RoundActions.CodeOf((await server.DataAsync(NewEvent, token, input)).At("createMatchEvent"));

    private static async Task<string?> RegisterCodeAsync(MatchServer server, Participant person, string id) =>
        RoundActions.CodeOf((await server.DataAsync(Register, person.Token, new { @event = id, key = $"register-{person.Number}" })).At("registerForMatchEvent"));

    private static async Task<int> LeftAsync(MatchServer server, string id) =>
        (await server.DataAsync("query($id: ID!) { node(id: $id) { ... on MatchEvent { placesLeft } } }", null, new { id })).Number("node.placesLeft");
}
