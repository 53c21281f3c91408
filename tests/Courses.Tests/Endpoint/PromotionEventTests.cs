using System.Collections.Concurrent;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Data;
using Headless.Engine.Execution;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

/// <summary>Other modules and plugins hear of a promotion after the commit that made it.</summary>
public sealed class PromotionEventTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_handler_hears_of_each_promotion_after_its_commit(DatabaseProvider provider)
    {
        var heard = new ConcurrentQueue<(EnrollmentPromoted Event, EnrollmentStatus Status)>();
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Services = services => services.AddSingleton(heard).AddScoped<IEventHandler<EnrollmentPromoted>, Listener>());
        var school = new School(server);
        var run = await school.RunAsync(capacity: 1, startsIn: 5);
        var enrollments = new List<string>();
        foreach (var person in await school.PeopleAsync(4))
        {
            enrollments.Add((await school.EnrollAsync(person, run)).Text("enrollment.id"));
        }

        var people = await school.PeopleAsync(4);
        Assert.Empty(heard);
        await school.WithdrawAsync(people[0], enrollments[0]);
        await UntilAsync(() => heard.Count == 1);
        await school.ResizeAsync(Hangzhou, run, 2);
        await UntilAsync(() => heard.Count == 2);

        // The handler has read them in a transaction of its own, which sees what is committed.
        Assert.Equal(
            [(enrollments[1], EnrollmentStatus.Enrolled), (enrollments[2], EnrollmentStatus.Enrolled)],
            heard.Select(h => (NodeId.Encode("Enrollment", h.Event.EnrollmentId), h.Status)));
        Assert.All(heard, h => Assert.Equal((NodeId.Decode(run).Id, null), (h.Event.RunId, h.Event.MemberId)));   // they are in no union
        Assert.Equal("""{"capacity":2,"seatsLeft":0,"enrolledCount":2,"waitlistCount":1}""", (await school.SeatsAsync(run)).GetRawText());
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>As another module's would be: it keeps what it hears, and what the enrollment is then.</summary>
    private sealed class Listener(ModuleDb<CoursesModule> db, ConcurrentQueue<(EnrollmentPromoted Event, EnrollmentStatus Status)> heard) : IEventHandler<EnrollmentPromoted>
    {
        public async Task HandleAsync(EnrollmentPromoted domainEvent, CancellationToken cancellationToken) =>
            heard.Enqueue((domainEvent, await db.Set<Enrollment>().Where(e => e.Id == domainEvent.EnrollmentId).Select(e => e.Status).SingleAsync(cancellationToken)));
    }
}
