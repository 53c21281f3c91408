using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

public sealed class DemoTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task HS07_Haishu_has_ten_invented_series_for_flexibly_employed_members(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var data = await server.DataAsync(
            """
            { courseSeries(where: { organization: { code: { eq: "330203" } } }, first: 20) {
                nodes { name eligibility { audience employmentForms } courses(first: 3) { nodes { title provider { kind name } runs(first: 3) { nodes { seatsLeft lessons { position } } } } } } } }
            """);

        var series = data.Items("courseSeries.nodes");
        Assert.Equal(10, series.Count);
        Assert.All(series, s =>
        {
            Assert.Contains("虚构", s.Text("name"), StringComparison.Ordinal);
            Assert.Equal("""{"audience":"MEMBERS","employmentForms":["FLEXIBLE"]}""", s.At("eligibility").GetRawText());
            Assert.Equal("""{"kind":"UNION","name":"海曙区总工会"}""", s.At("courses.nodes.0.provider").GetRawText());
            Assert.Equal("""[{"seatsLeft":20,"lessons":[{"position":1},{"position":2}]}]""", s.At("courses.nodes.0.runs.nodes").GetRawText());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task H20_a_member_of_Hangzhou_has_one_course_under_way_one_completed_and_one_she_waits_for(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var data = await server.DataAsync(
            "{ me { enrollments(orderBy: [{ progressPercent: DESC }]) { nodes { run { course { title } } status progressPercent waitlistPosition certificate { number } } } } }", QiuTian);

        Assert.Equal(
            [
                """{"run":{"course":{"title":"示例：急救常识（虚构）"}},"status":"COMPLETED","progressPercent":100,"waitlistPosition":null,"certificate":{"number":"HC-DEM0-0000-0000-0001"}}""",
                """{"run":{"course":{"title":"示例：短视频剪辑入门（虚构）"}},"status":"ENROLLED","progressPercent":40,"waitlistPosition":null,"certificate":null}""",
                """{"run":{"course":{"title":"示例：职工摄影小班（虚构）"}},"status":"WAITLISTED","progressPercent":0,"waitlistPosition":1,"certificate":null}""",
            ],
            data.Items("me.enrollments.nodes").Select(e => e.GetRawText()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_numbers_of_every_run_are_those_of_its_enrollments(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var data = await server.DataAsync(
            "{ courseRuns(first: 50) { nodes { course { provider { kind } } capacity seatsLeft enrolledCount waitlistCount enrollments { nodes { status } } } } }", Province);

        // A partner school's are no unions', and there are such only where a plugin brings them.
        Assert.Equal(14, data.Items("courseRuns.nodes").Count(r => r.Text("course.provider.kind") == "UNION"));
        Assert.All(data.Items("courseRuns.nodes"), r =>
        {
            var statuses = r.Items("enrollments.nodes").Select(e => e.Text("status")).ToList();
            Assert.Equal(statuses.Count(s => s is "ENROLLED" or "COMPLETED"), r.Number("enrolledCount"));
            Assert.Equal(statuses.Count(s => s == "WAITLISTED"), r.Number("waitlistCount"));
            Assert.Equal(r.Number("capacity"), r.Number("seatsLeft") + r.Number("enrolledCount"));
        });
    }
}
