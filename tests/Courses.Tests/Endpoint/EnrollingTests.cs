using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

public sealed class EnrollingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_last_seat_is_taken_the_next_one_waits_and_gets_it_when_it_is_given_up(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var run = await school.RunAsync(capacity: 1);

        var first = await school.EnrollAsync(QiuTian, run);
        var second = await school.EnrollAsync(Abdul, run);
        var third = await school.EnrollAsync(Newcomer, run);
        Assert.Equal(("ENROLLED", true), (first.Text("enrollment.status"), first.IsNull("enrollment.waitlistPosition")));
        Assert.Equal(("WAITLISTED", 1), (second.Text("enrollment.status"), second.Number("enrollment.waitlistPosition")));
        Assert.Equal(("WAITLISTED", 2), (third.Text("enrollment.status"), third.Number("enrollment.waitlistPosition")));
        Assert.Equal("""{"capacity":1,"seatsLeft":0,"enrolledCount":1,"waitlistCount":2}""", (await school.SeatsAsync(run)).GetRawText());

        Assert.Equal("WITHDRAWN", (await school.WithdrawAsync(QiuTian, first.Text("enrollment.id"))).Text("enrollment.status"));

        Assert.Equal("""{"capacity":1,"seatsLeft":0,"enrolledCount":1,"waitlistCount":1}""", (await school.SeatsAsync(run)).GetRawText());
        var again = await school.EnrollAsync(Abdul, run);
        Assert.Equal((second.Text("enrollment.id"), "ENROLLED"), (again.Text("enrollment.id"), again.Text("enrollment.status")));
        Assert.Equal(1, (await school.EnrollAsync(Newcomer, run)).Number("enrollment.waitlistPosition"));
        var back = await school.EnrollAsync(QiuTian, run);
        Assert.NotEqual(first.Text("enrollment.id"), back.Text("enrollment.id"));
        Assert.Equal(("WAITLISTED", 2), (back.Text("enrollment.status"), back.Number("enrollment.waitlistPosition")));
    }
}
