using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

/// <summary>Who leaves her union leaves runs for members that have not begun; who waits moves up and is told.</summary>
public sealed class LeavingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_leaves_her_union_makes_room_in_runs_for_members_that_have_not_begun(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var ahead = await school.RunAsync(capacity: 1, startsIn: 5, audience: "MEMBERS");
        var begun = await school.RunAsync(capacity: 1, startsIn: -5, audience: "MEMBERS");
        var open = await school.RunAsync(capacity: 1, startsIn: 5, audience: "EVERYONE");
        foreach (var run in new[] { ahead, begun, open })
        {
            await school.EnrollAsync(QiuTian, run);
        }

        var waiting = await school.EnrollAsync(Abdul, ahead);
        Assert.Equal("WAITLISTED", waiting.Text("enrollment.status"));
        var me = (await server.DataAsync("{ me { id } }", QiuTian)).Text("me.id");

        await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { membership { status } } }", QiuTian, new { id = me });

        await UntilAsync(async () => (await StatusAsync(server, QiuTian, ahead)) == "WITHDRAWN");
        Assert.Equal("ENROLLED", await StatusAsync(server, Abdul, ahead));
        Assert.Equal(("ENROLLED", "ENROLLED"), (await StatusAsync(server, QiuTian, begun), await StatusAsync(server, QiuTian, open)));
        Assert.Equal("""{"capacity":1,"seatsLeft":0,"enrolledCount":1,"waitlistCount":0}""", (await school.SeatsAsync(ahead)).GetRawText());
        var reason = await server.DataAsync("{ myEnrollments(where: { status: { eq: WITHDRAWN } }) { nodes { withdrawalReason } } }", QiuTian);
        Assert.Equal(["NO_LONGER_ELIGIBLE", "NO_LONGER_ELIGIBLE"], reason.Items("myEnrollments.nodes").Select(e => e.Text("withdrawalReason")));   // the demo has her wait for another
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_moves_to_another_union_leaves_runs_for_the_members_of_the_old_one_only(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var own = await school.RunAsync(capacity: 1, startsIn: 5, audience: "OWN_MEMBERS");
        var members = await school.RunAsync(capacity: 1, startsIn: 5, audience: "MEMBERS");
        await school.EnrollAsync(QiuTian, own);
        await school.EnrollAsync(QiuTian, members);
        var me = (await server.DataAsync("{ me { id } }", QiuTian)).Text("me.id");

        var moved = await server.DataAsync(
            "mutation($id: ID!, $union: ID!) { transferMembership(input: { memberId: $id, organizationId: $union }) { membership { status } errors { ... on Error { code } } } }",
            Province, new { id = me, union = await school.UnionAsync("330203001-R") });

        Assert.Empty(moved.Items("transferMembership.errors"));
        await UntilAsync(async () => (await StatusAsync(server, QiuTian, own)) == "WITHDRAWN");
        Assert.Equal("ENROLLED", await StatusAsync(server, QiuTian, members));
        Assert.Equal("""{"capacity":1,"seatsLeft":1,"enrolledCount":0,"waitlistCount":0}""", (await school.SeatsAsync(own)).GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_leaves_her_union_waits_no_longer_for_a_seat_in_a_run_for_members_that_has_begun(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var begun = await school.RunAsync(capacity: 1, startsIn: -5, audience: "MEMBERS");
        var seated = (await school.EnrollAsync(Abdul, begun)).Text("enrollment.id");
        Assert.Equal("WAITLISTED", (await school.EnrollAsync(QiuTian, begun)).Text("enrollment.status"));
        var me = (await server.DataAsync("{ me { id } }", QiuTian)).Text("me.id");

        await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { membership { status } } }", QiuTian, new { id = me });

        await UntilAsync(async () => (await StatusAsync(server, QiuTian, begun)) == "WITHDRAWN");
        await school.WithdrawAsync(Abdul, seated);
        Assert.Equal("""{"capacity":1,"seatsLeft":1,"enrolledCount":0,"waitlistCount":0}""", (await school.SeatsAsync(begun)).GetRawText());
    }

    private static async Task<string> StatusAsync(HeadlessServer server, string token, string run)
    {
        var data = await server.DataAsync("query($run: ID!) { myEnrollments(where: { run: { id: { eq: $run } } }) { nodes { status } } }", token, new { run });
        return data.Text("myEnrollments.nodes.0.status");
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
