using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

public sealed class LearningTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Progress_never_goes_down_and_the_last_lesson_brings_the_certificate(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var before = await school.FilmEnrollmentAsync(QiuTian);
        Assert.Equal((40, "ENROLLED"), (before.Number("progressPercent"), before.Text("status")));
        var lessons = before.Items("lessonStates").Select(s => s.Text("lesson.id")).ToList();

        Assert.Equal(40, (await school.ProgressAsync(QiuTian, lessons[1], 10)).Number("enrollment.progressPercent"));
        Assert.Equal(47, (await school.ProgressAsync(QiuTian, lessons[1], 90)).Number("enrollment.progressPercent"));
        Assert.Equal(47, (await school.ProgressAsync(QiuTian, lessons[1], 0)).Number("enrollment.progressPercent"));
        Assert.Equal("VALIDATION_FAILED", (await school.ProgressAsync(QiuTian, lessons[1], 101)).Text("errors.0.code"));
        foreach (var lesson in lessons.Skip(1))
        {
            await school.ProgressAsync(QiuTian, lesson, 100);
        }

        var after = await school.FilmEnrollmentAsync(QiuTian);
        Assert.Equal((100, "COMPLETED"), (after.Number("progressPercent"), after.Text("status")));
        Assert.Matches("^HC(-[0-9A-HJKMNP-TV-Z]{4}){4}$", after.Text("certificate.number"));
        Assert.Equal(("秋*", "示例：短视频剪辑入门（虚构）"), (after.Text("certificate.holderName"), after.Text("certificate.courseTitle")));
        var again = await school.ProgressAsync(QiuTian, lessons[0], 5);
        Assert.Equal((100, after.Text("certificate.number")), (again.Number("enrollment.progressPercent"), again.Text("enrollment.certificate.number")));
        var withdrawn = await school.WithdrawAsync(QiuTian, after.Text("id"));
        Assert.Equal("ENROLLMENT_COMPLETED", withdrawn.Text("errors.0.code"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_has_no_seat_learns_nothing(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var run = await school.RunAsync(capacity: 1, startsIn: 2);
        var lesson = (await school.AddLessonAsync(run, "ONLINE")).Text("lesson.id");
        await school.EnrollAsync(Abdul, run);
        var waiting = await school.EnrollAsync(QiuTian, run);

        Assert.Equal("NOT_ENROLLED", (await school.ProgressAsync(Newcomer, lesson, 50)).Text("errors.0.code"));
        var early = await school.ProgressAsync(Abdul, lesson, 50);
        Assert.Equal("RUN_NOT_BEGUN", early.Text("errors.0.code"));
        Assert.Equal($"The run begins on {School.Day(School.Today.AddDays(2))}. You can learn from then on.", early.Text("errors.0.message"));
        await school.WithdrawAsync(QiuTian, waiting.Text("enrollment.id"));
        Assert.Equal("NOT_ENROLLED", (await school.ProgressAsync(QiuTian, lesson, 50)).Text("errors.0.code"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Presence_is_proven_by_the_code_that_the_teacher_shows_while_the_lesson_is_held(DatabaseProvider provider)
    {
        // Now is when the server starts: the demo, whose officers hold their roles from when it was made, may be made on the way there.
        var time = new FakeTimeProvider();
        await using var server = await HeadlessServer.StartAsync(provider, o =>
        {
            time.SetUtcNow(TimeProvider.System.GetUtcNow());
            o.Time = time;
        });
        var school = new School(server);
        var teacher = (await server.DataAsync("{ me { id } }", QiuTian)).Text("me.id");
        var run = await school.RunAsync(capacity: 1, startsIn: 1, delivery: "IN_PERSON", teacher: teacher);
        var starts = new DateTimeOffset(School.Today.AddDays(1), new(19, 0), TimeSpan.FromHours(8));
        var lesson = (await school.AddLessonAsync(run, "IN_PERSON", starts, starts.AddHours(2))).Text("lesson.id");
        await school.EnrollAsync(Abdul, run);
        await school.EnrollAsync(Newcomer, run);

        Assert.Null(await CodeAsync(server, Ningbo, lesson));
        Assert.Null(await CodeAsync(server, Abdul, lesson));
        var code = await CodeAsync(server, QiuTian, lesson);
        Assert.Equal(code, await CodeAsync(server, Hangzhou, lesson));
        var early = await school.AttendAsync(Abdul, lesson, code!);
        Assert.Equal("ATTENDANCE_NOT_OPEN", early.Text("errors.0.code"));
        Assert.Equal($"Attendance is taken from {School.Day(School.Today.AddDays(1))} 18:30 to {School.Day(School.Today.AddDays(1))} 21:00, China time.", early.Text("errors.0.message"));
        time.SetUtcNow(starts.AddMinutes(5));
        Assert.Equal("ATTENDANCE_CODE_WRONG", (await school.AttendAsync(Abdul, lesson, "WRONG")).Text("errors.0.code"));
        Assert.Equal("STILL_WAITLISTED", (await school.AttendAsync(Newcomer, lesson, code!)).Text("errors.0.code"));
        Assert.Equal("ATTENDANCE_BY_CODE", (await school.ProgressAsync(Abdul, lesson, 100)).Text("errors.0.code"));
        var done = await school.AttendAsync(Abdul, lesson, code!.ToLowerInvariant());
        Assert.Equal(("COMPLETED", 100), (done.Text("enrollment.status"), done.Number("enrollment.progressPercent")));
        Assert.Equal("RUN_HAS_BEGUN", (await school.AddLessonAsync(run, "IN_PERSON", starts, starts.AddHours(2))).Text("errors.0.code"));
    }

    private static async Task<string?> CodeAsync(HeadlessServer server, string token, string lesson)
    {
        var data = await server.DataAsync("query($id: ID!) { node(id: $id) { ... on Lesson { attendanceCode } } }", token, new { id = lesson });
        return data.At("node.attendanceCode") is { ValueKind: JsonValueKind.String } code ? code.GetString() : null;
    }
}
