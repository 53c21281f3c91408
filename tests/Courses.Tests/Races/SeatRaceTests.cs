using System.Text.Json;
using Headless.Courses.Tests.Endpoint;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Races;

/// <summary>Many who want few seats, over HTTP and all at once.</summary>
public sealed class SeatRaceTests
{
    private const int People = 200;
    private const int Seats = 10;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_hundred_want_ten_seats_and_then_ten_give_theirs_up_while_others_come(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var people = await school.PeopleAsync(People + 50);
        var run = await school.RunAsync(Seats);

        var answers = await Task.WhenAll(people.Take(People).Select(p => school.EnrollAsync(p, run)));

        Assert.All(answers, a => Assert.Empty(a.Items("errors")));
        Assert.Equal(Seats, answers.Count(a => a.Text("enrollment.status") == "ENROLLED"));
        Assert.Equal("""{"capacity":10,"seatsLeft":0,"enrolledCount":10,"waitlistCount":190}""", (await school.SeatsAsync(run)).GetRawText());
        var line = await LineAsync(school, run);
        Assert.Equal(Enumerable.Range(1, People - Seats), line.Select(e => e.Number("waitlistPosition")));

        var tokens = answers.Zip(people).ToDictionary(x => x.First.Text("enrollment.id"), x => x.Second);
        var leaving = answers.Where(a => a.Text("enrollment.status") == "ENROLLED").Select(a => a.Text("enrollment.id")).ToList();
        var withdrawals = leaving.Select(id => school.WithdrawAsync(tokens[id], id)).ToList();
        var arrivals = people.Skip(People).Select(p => school.EnrollAsync(p, run)).ToList();
        Assert.All(await Task.WhenAll(withdrawals), w => Assert.Equal("WITHDRAWN", w.Text("enrollment.status")));
        Assert.All(await Task.WhenAll(arrivals), a => Assert.Equal("WAITLISTED", a.Text("enrollment.status")));

        Assert.Equal("""{"capacity":10,"seatsLeft":0,"enrolledCount":10,"waitlistCount":230}""", (await school.SeatsAsync(run)).GetRawText());
        var after = await school.EnrollmentsAsync(run);
        Assert.Equal(People + 50, after.Count);
        Assert.Equal(
            line.Take(Seats).Select(e => e.Text("id")).Order(StringComparer.Ordinal),
            after.Where(e => e.Text("status") == "ENROLLED").Select(e => e.Text("id")).Order(StringComparer.Ordinal));
        var rest = await LineAsync(school, run);
        Assert.Equal(line.Skip(Seats).Select(e => e.Text("id")), rest.Take(People - (2 * Seats)).Select(e => e.Text("id")));
        Assert.Equal(Enumerable.Range(1, 230), rest.Select(e => e.Number("waitlistPosition")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Fifty_requests_of_one_person_are_one_enrollment(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var run = await school.RunAsync(Seats);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => school.EnrollAsync(QiuTian, run)));

        Assert.All(answers, a => Assert.Empty(a.Items("errors")));
        Assert.Single(answers.Select(a => a.Text("enrollment.id")).Distinct());
        Assert.Equal("""{"capacity":10,"seatsLeft":9,"enrolledCount":1,"waitlistCount":0}""", (await school.SeatsAsync(run)).GetRawText());
        Assert.Single(await school.EnrollmentsAsync(run));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Coming_going_and_resizing_at_once_never_leave_a_seat_free_while_somebody_waits(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var people = await school.PeopleAsync(120);
        var run = await school.RunAsync(20);
        var before = await Task.WhenAll(people.Take(60).Select(p => school.EnrollAsync(p, run)));

        // Forty of sixty leave, whether they sit or wait; sixty come; the run grows and shrinks. 200 requests with those before.
        var leaving = before.Zip(people).Take(40).Select(x => school.WithdrawAsync(x.Second, x.First.Text("enrollment.id")));
        var coming = people.Skip(60).Select(p => school.EnrollAsync(p, run));
        var resizing = Enumerable.Range(0, 40).Select(i => school.ResizeAsync(Hangzhou, run, 10 + i));
        var all = await Task.WhenAll([.. leaving.Zip(coming, resizing).SelectMany(x => new[] { x.First, x.Second, x.Third }), .. people.Skip(100).Select(p => school.EnrollAsync(p, run))]);

        Assert.All(all.SelectMany(a => a.Items("errors")), e => Assert.Equal("CAPACITY_BELOW_ENROLLED", e.Text("code")));
        var seats = await school.SeatsAsync(run);
        var rows = await school.EnrollmentsAsync(run);
        var (enrolled, waiting) = (rows.Count(e => e.Text("status") == "ENROLLED"), rows.Count(e => e.Text("status") == "WAITLISTED"));
        Assert.Equal(40, rows.Count(e => e.Text("status") == "WITHDRAWN"));
        Assert.Equal(80, enrolled + waiting);
        Assert.Equal((enrolled, waiting), (seats.Number("enrolledCount"), seats.Number("waitlistCount")));
        Assert.InRange(enrolled, 0, seats.Number("capacity"));
        Assert.True(seats.Number("seatsLeft") == 0 || waiting == 0, seats.GetRawText());
        Assert.Equal(Enumerable.Range(1, waiting), (await LineAsync(school, run)).Select(e => e.Number("waitlistPosition")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_grown_run_serves_as_many_as_it_has_new_seats_in_their_order(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var people = await school.PeopleAsync(30);
        var run = await school.RunAsync(5);
        await Task.WhenAll(people.Select(p => school.EnrollAsync(p, run)));
        var line = (await LineAsync(school, run)).Select(e => e.Text("id")).ToList();

        var grown = await school.ResizeAsync(Hangzhou, run, 12);

        Assert.Equal("""{"capacity":12,"seatsLeft":0,"enrolledCount":12,"waitlistCount":18}""", grown.At("courseRun").GetRawText());
        Assert.Equal(line.Skip(7), (await LineAsync(school, run)).Select(e => e.Text("id")));
        var larger = await school.ResizeAsync(Hangzhou, run, 40);
        Assert.Equal("""{"capacity":40,"seatsLeft":10,"enrolledCount":30,"waitlistCount":0}""", larger.At("courseRun").GetRawText());
        var smaller = await school.ResizeAsync(Hangzhou, run, 29);
        Assert.Equal("CAPACITY_BELOW_ENROLLED", smaller.Text("errors.0.code"));
        Assert.Equal("30 people have seats; there cannot be fewer seats than that.", smaller.Text("errors.0.message"));
        Assert.Equal("""{"capacity":40,"seatsLeft":10,"enrolledCount":30,"waitlistCount":0}""", (await school.SeatsAsync(run)).GetRawText());
    }

    private static async Task<IReadOnlyList<JsonElement>> LineAsync(School school, string run) =>
        [.. (await school.EnrollmentsAsync(run)).Where(e => e.Text("status") == "WAITLISTED").OrderBy(e => e.Number("waitlistPosition"))];
}
