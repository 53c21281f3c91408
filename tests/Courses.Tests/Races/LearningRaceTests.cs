using Headless.Courses.Tests.Endpoint;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Races;

/// <summary>One person's progress, reported by several devices at once.</summary>
public sealed class LearningRaceTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Progress_in_disorder_ends_at_the_highest_and_never_goes_down(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (school, lessons) = await FilmAsync(server);
        var reports = Enumerable.Range(0, 200).Select(i => (Lesson: lessons[2 + (i % 2)], Percent: (i * 37) % 96)).ToList();

        var answers = await Task.WhenAll(reports.Select(r => school.ProgressAsync(QiuTian, r.Lesson, r.Percent)));

        Assert.All(answers, a => Assert.Empty(a.Items("errors")));
        var mine = await school.FilmEnrollmentAsync(QiuTian);
        var best = reports.GroupBy(r => r.Lesson).ToDictionary(g => g.Key, g => g.Max(r => r.Percent));
        Assert.Equal([100, 60, best[lessons[2]], best[lessons[3]]], mine.Items("lessonStates").Select(s => s.Number("percent")));
        Assert.Equal((100 + 60 + best[lessons[2]] + best[lessons[3]]) / 4, mine.Number("progressPercent"));
        Assert.Equal("ENROLLED", mine.Text("status"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Fifty_who_finish_the_last_lesson_at_once_issue_one_certificate(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (school, lessons) = await FilmAsync(server);
        await school.ProgressAsync(QiuTian, lessons[1], 100);

        // The last two lessons are finished in the same moment: neither report alone completes the run.
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => school.ProgressAsync(QiuTian, lessons[2 + (i % 2)], 100)));

        Assert.All(answers, a => Assert.Empty(a.Items("errors")));
        var numbers = answers.Where(a => a.Text("enrollment.status") == "COMPLETED").Select(a => a.Text("enrollment.certificate.number")).ToList();
        Assert.NotEmpty(numbers);
        var number = Assert.Single(numbers.Distinct());
        var mine = await school.FilmEnrollmentAsync(QiuTian);
        Assert.Equal(("COMPLETED", 100, number), (mine.Text("status"), mine.Number("progressPercent"), mine.Text("certificate.number")));
        Assert.Equal(1, await school.CertificateCountAsync(mine.Text("id")));
    }

    private static async Task<(School School, IReadOnlyList<string> Lessons)> FilmAsync(HeadlessServer server)
    {
        var school = new School(server);
        var mine = await school.FilmEnrollmentAsync(QiuTian);
        return (school, [.. mine.Items("lessonStates").Select(s => s.Text("lesson.id"))]);
    }
}
