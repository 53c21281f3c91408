using Headless.Access.Contracts;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Courses.Runs;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Demo;

/// <summary>
/// Seeds Haishu's ten series, whose names the page does not tell (HS07), and courses of Hangzhou (H20) with enrollments of the demo's invented people: one in progress, one completed with a certificate, one in line.
/// </summary>
internal sealed class CoursesDemoSeeder(
    ModuleDb<CoursesModule> db, IOrganizationDirectory organizations, IAccountDirectory accounts, IMembershipDirectory members, TimeProvider time) : IDemoSeeder
{
    private static readonly string[] s_numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <inheritdoc/>
    public Type Module => typeof(CoursesModule);

    /// <inheritdoc/>
    public string Title => "职工课程 · Courses";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var catalog = new DemoCatalog(now);
        var learners = new DemoLearners(catalog, now);
        if (await organizations.FindByCodeAsync("330203", cancellationToken) is { } haishu)
        {
            AddHaishu(catalog, haishu);
        }

        if (await organizations.FindByCodeAsync("3301", cancellationToken) is { } hangzhou
            && await LearnerAsync("qiu-tian", cancellationToken) is { } qiuTian
            && await LearnerAsync("abdul", cancellationToken) is { } abdul
            && await LearnerAsync("newcomer", cancellationToken) is { } newcomer)
        {
            AddHangzhou(catalog, learners, hangzhou, qiuTian, abdul, newcomer);
        }

        await SaveAsync(catalog.Series, cancellationToken);
        await SaveAsync(catalog.Courses, cancellationToken);
        await SaveAsync(catalog.Runs, cancellationToken);
        await SaveAsync(catalog.Lessons, cancellationToken);
        progress.Report(0.7);
        await SaveAsync(learners.Enrollments, cancellationToken);
        await SaveAsync(learners.Progress, cancellationToken);
        await SaveAsync(learners.Certificates, cancellationToken);
        await CountSeatsAsync(learners, cancellationToken);
        progress.Report(1);
    }

    private static void AddHaishu(DemoCatalog catalog, OrganizationRef haishu)
    {
        for (var i = 0; i < s_numerals.Length; i++)
        {
            var series = catalog.AddSeries(
                haishu, $"“海工乐学”示例系列{s_numerals[i]}（系列名称未公布，虚构）", "面向灵活就业会员的专享课程系列。报道只说有十大系列，未列出名称；这里的名称与内容均为虚构。");
            var course = catalog.AddCourse(haishu, $"示例课程{s_numerals[i]}（虚构）", series);
            var run = catalog.AddRun(course, i % 2 == 0 ? DeliveryMode.Online : DeliveryMode.InPerson, from: 7 + i, to: 60 + i, capacity: 20, CourseAudience.Members);
            var mode = i % 2 == 0 ? LessonMode.Online : LessonMode.InPerson;
            catalog.AddLesson(run, "第一课（虚构）", mode);
            catalog.AddLesson(run, "第二课（虚构）", mode);
        }
    }

    private static void AddHangzhou(
        DemoCatalog catalog, DemoLearners learners, OrganizationRef hangzhou, DemoLearner qiuTian, DemoLearner abdul, DemoLearner newcomer)
    {
        var film = catalog.AddRun(catalog.AddCourse(hangzhou, "示例：短视频剪辑入门（虚构）"), DeliveryMode.Online, from: -10, to: 80, capacity: 100, CourseAudience.Members);
        string[] filmLessons = ["认识镜头（虚构）", "剪辑软件（虚构）", "配乐与字幕（虚构）", "完成一个作品（虚构）"];
        Array.ForEach(filmLessons, title => catalog.AddLesson(film, title));
        learners.Add(qiuTian, film, 100, 60);
        learners.Add(abdul, film, 20);

        var aid = catalog.AddRun(catalog.AddCourse(hangzhou, "示例：急救常识（虚构）"), DeliveryMode.Blended, from: -40, to: -20, capacity: 30, CourseAudience.Members);
        catalog.AddLesson(aid, "线上预习（虚构）");
        catalog.AddLesson(aid, "心肺复苏练习（虚构）", LessonMode.InPerson);
        learners.Add(qiuTian, aid, 100, 100);

        var photo = catalog.AddRun(catalog.AddCourse(hangzhou, "示例：职工摄影小班（虚构）"), DeliveryMode.InPerson, from: 14, to: 28, capacity: 1, CourseAudience.Members);
        catalog.AddLesson(photo, "光与构图（虚构）", LessonMode.InPerson);
        catalog.AddLesson(photo, "外拍（虚构）", LessonMode.InPerson);
        learners.Add(abdul, photo);
        learners.Add(qiuTian, photo);

        var law = catalog.AddRun(
            catalog.AddCourse(hangzhou, "示例：劳动法常识（虚构）"), DeliveryMode.Blended, from: -3, to: 300, capacity: 500, CourseAudience.Everyone, teacher: qiuTian.AccountId);
        catalog.AddLesson(law, "劳动合同（虚构）");
        catalog.AddLesson(law, "工伤与社保（虚构）");
        catalog.AddLesson(law, "直播答疑（虚构）", LessonMode.Live);
        learners.Add(newcomer, law, 30);
        learners.Add(abdul, law);

        catalog.AddCourse(hangzhou, "示例：筹备中的课程（未发布，虚构）", isPublished: false);
    }

    private async Task<DemoLearner?> LearnerAsync(string name, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(DemoSignIn.SubjectPrefix + name, cancellationToken) is not { } account)
        {
            return null;
        }

        var member = await members.FindByAccountAsync(account.Id, cancellationToken);
        return new(account.Id, member, member?.NameMasked ?? MaskedName.Of(account.DisplayName));
    }

    private async Task SaveAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        foreach (var row in rows)
        {
            db.Add(row);
        }

        await db.SaveAsync(cancellationToken);
    }

    private async Task CountSeatsAsync(DemoLearners learners, CancellationToken cancellationToken)
    {
        foreach (var run in learners.Enrollments.GroupBy(e => e.RunId))
        {
            var (taken, waiting) = (run.Count(e => EnrollmentMachine.HasSeat(e.Status)), run.Count(e => e.Status == EnrollmentStatus.Waitlisted));
            await db.Set<CourseRun>().Where(r => r.Id == run.Key).ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.SeatsLeft, r => r.SeatsLeft - taken)
                    .SetProperty(r => r.WaitlistCount, waiting)
                    .SetProperty(r => r.LastTicket, waiting),
                cancellationToken);
        }
    }
}
