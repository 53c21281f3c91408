using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Courses.Certificates;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Courses.Tests.Endpoint;

/// <summary>What tests do with courses, through the endpoint as clients do.</summary>
/// <param name="server">The server.</param>
internal sealed class School(HeadlessServer server)
{
    private const string Errors = "errors { __typename ... on Error { code message path } }";
    private int _keys;

    /// <summary>Today, in China's time.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).Date);

    /// <summary>A day as the schema writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A key that nobody has used.</summary>
    public string Key() => $"key-{Interlocked.Increment(ref _keys):D8}";

    /// <summary>A course of Hangzhou, offered by its officer.</summary>
    public async Task<string> CourseAsync(string title = "试验课程", bool isPublished = true, string? series = null)
    {
        var data = await server.DataAsync(
            $$"""
            mutation($union: ID!, $title: String!, $published: Boolean, $series: ID) {
              createCourse(input: { organizationId: $union, title: $title, summary: "为测试而设", isPublished: $published, seriesId: $series }) { course { id } {{Errors}} }
            }
            """, DemoSignIns.Hangzhou, new { union = await UnionAsync("3301"), title, published = isPublished, series });
        return data.Text("createCourse.course.id");
    }

    /// <summary>A run of a course of Hangzhou that began three days ago, or begins so many days from now.</summary>
    public async Task<string> RunAsync(
        int capacity, string? course = null, int startsIn = -3, string audience = "EVERYONE", string delivery = "BLENDED", string[]? forms = null, string? teacher = null, string? enrollFrom = null)
    {
        var today = Today;
        var data = await server.DataAsync(
            $$"""
            mutation($input: OpenCourseRunInput!) { openCourseRun(input: $input) { courseRun { id } {{Errors}} } }
            """, DemoSignIns.Hangzhou, new
            {
                input = new
                {
                    courseId = course ?? await CourseAsync(),
                    title = "试验班",
                    startsOn = Day(today.AddDays(startsIn)),
                    endsOn = Day(today.AddDays(startsIn + 60)),
                    enrollFrom = enrollFrom ?? (Day(today.AddDays(-30)) + "T00:00:00Z"),
                    enrollUntil = Day(today.AddDays(startsIn + 30)) + "T00:00:00Z",
                    delivery,
                    capacity,
                    audience,
                    employmentForms = forms,
                    teacherMemberId = teacher,
                },
            });
        return data.Text("openCourseRun.courseRun.id");
    }

    /// <summary>Tokens of people who are in no union.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(int count)
    {
        await server.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, cancelled) =>
            {
                var accounts = services.GetRequiredService<IAccountDirectory>();
                for (var i = 0; i < count; i++)
                {
                    await accounts.EnsureAsync($"demo:learner-{i:D3}", $"学员{i:D3}（虚构）", cancelled);
                }
            },
            CancellationToken.None);
        return [.. Enumerable.Range(0, count).Select(i => $"demo:learner-{i:D3}")];
    }

    /// <summary>A partner's key.</summary>
    public async Task<string> KeyAsync(string organization, params string[] scopes)
    {
        var key = "";
        await server.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, cancelled) => key = await services.GetRequiredService<IApiKeys>().CreateAsync(new("试验", scopes, organization), cancelled),
            CancellationToken.None);
        return key;
    }

    public async Task<string> UnionAsync(string code) =>
        (await server.DataAsync("query($code: String!) { unionOrganization(code: $code) { id } }", null, new { code })).Text("unionOrganization.id");

    public async Task<JsonElement> EnrollAsync(string token, string run, string? key = null, string language = "en") => (await server.DataAsync(
        $$"""
        mutation($run: ID!, $key: String!) {
          enroll(input: { runId: $run, idempotencyKey: $key }) { enrollment { id status waitlistPosition progressPercent } {{Errors}} }
        }
        """, token, new { run, key = key ?? Key() }, language)).At("enroll");

    public async Task<JsonElement> WithdrawAsync(string token, string enrollment, string? key = null) => (await server.DataAsync(
        $$"""
        mutation($id: ID!, $key: String!) {
          withdrawEnrollment(input: { enrollmentId: $id, idempotencyKey: $key }) { enrollment { id status } {{Errors}} }
        }
        """, token, new { id = enrollment, key = key ?? Key() })).At("withdrawEnrollment");

    public async Task<JsonElement> ResizeAsync(string token, string run, int capacity) => (await server.DataAsync(
        $$"""
        mutation($run: ID!, $capacity: Int!, $key: String!) {
          changeCourseRunCapacity(input: { runId: $run, capacity: $capacity, idempotencyKey: $key }) { courseRun { capacity seatsLeft enrolledCount waitlistCount } {{Errors}} }
        }
        """, token, new { run, capacity, key = Key() })).At("changeCourseRunCapacity");

    public async Task<JsonElement> SeatsAsync(string run) =>
        (await server.DataAsync("query($id: ID!) { courseRun(id: $id) { capacity seatsLeft enrolledCount waitlistCount } }", null, new { id = run })).At("courseRun");

    /// <summary>The run's enrollments, in the order in which they were asked for.</summary>
    public async Task<IReadOnlyList<JsonElement>> EnrollmentsAsync(string run)
    {
        var found = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = (await server.DataAsync(
                """
                query($id: ID!, $after: String) {
                  courseRun(id: $id) { enrollments(first: 100, after: $after, orderBy: [{ requestedAt: ASC }]) {
                    nodes { id status waitlistPosition progressPercent enrolledAt requestedAt } pageInfo { hasNextPage endCursor } } }
                }
                """, DemoSignIns.Hangzhou, new { id = run, after })).At("courseRun.enrollments");
            found.AddRange(page.Items("nodes"));
            after = page.At("pageInfo.hasNextPage").GetBoolean() ? page.Text("pageInfo.endCursor") : null;
        }
        while (after is not null);
        return found;
    }

    public async Task<JsonElement> ProgressAsync(string token, string lesson, int percent) => (await server.DataAsync(
        $$"""
        mutation($lesson: ID!, $percent: Int!) {
          recordLessonProgress(input: { lessonId: $lesson, percent: $percent }) { enrollment { id status progressPercent certificate { number } } {{Errors}} }
        }
        """, token, new { lesson, percent })).At("recordLessonProgress");

    public async Task<JsonElement> AttendAsync(string token, string lesson, string code) => (await server.DataAsync(
        $$"""
        mutation($lesson: ID!, $code: String!) {
          recordAttendance(input: { lessonId: $lesson, code: $code }) { enrollment { id status progressPercent } {{Errors}} }
        }
        """, token, new { lesson, code })).At("recordAttendance");

    public async Task<JsonElement> AddLessonAsync(string run, string mode, DateTimeOffset? from = null, DateTimeOffset? to = null, string token = DemoSignIns.Hangzhou) => (await server.DataAsync(
        $$"""
        mutation($run: ID!, $mode: LessonMode!, $from: DateTime, $to: DateTime) {
          addLesson(input: { runId: $run, title: "课", mode: $mode, startsAt: $from, endsAt: $to }) { lesson { id position } {{Errors}} }
        }
        """, token, new { run, mode, from, to })).At("addLesson");

    /// <summary>The demo's enrollment in a run that is under way.</summary>
    public async Task<JsonElement> FilmEnrollmentAsync(string token) => (await server.DataAsync(
        """
        { myEnrollments(where: { run: { course: { title: { eq: "示例：短视频剪辑入门（虚构）" } } } }) { nodes {
            id status progressPercent certificate { number holderName courseTitle completedOn } lessonStates { percent lesson { id position } } } } }
        """, token)).At("myEnrollments.nodes.0");

    /// <summary>How many certificates stand in the table for an enrollment.</summary>
    public async Task<int> CertificateCountAsync(string enrollment)
    {
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(enrollment));
        var id = Guid.Parse(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var count = -1;
        await server.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, cancelled) => count = await services.GetRequiredService<ModuleDb<CoursesModule>>().Set<IssuedCertificate>().CountAsync(c => c.EnrollmentId == id, cancelled),
            CancellationToken.None);
        return count;
    }
}
