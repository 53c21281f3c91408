using Headless.Plugins.Longyou.Classroom;

namespace Headless.Plugins.Longyou.Demo;

/// <summary>Invented courses of invented schools: the page says that universities and vocational schools teach, and names none (LY07).</summary>
internal static class DemoClassroom
{
    /// <summary>The courses; their runs begin in a week.</summary>
    /// <param name="now">The time at which the demo is made, UTC.</param>
    public static IEnumerable<NewPartnerCourse> Courses(DateTime now)
    {
        var startsOn = DateOnly.FromDateTime(now).AddDays(7);
        var (endsOn, enrollUntil) = (startsOn.AddDays(90), now.AddDays(60));
        yield return new(
            "示例职业技术学校（虚构）", LongyouSchoolKind.VocationalSchool, "示例：茶艺入门（虚构）", "演示用的虚构课程，由虚构的职校开设。", "示例班", startsOn, endsOn, now, enrollUntil, 40, ["识茶（虚构）", "泡茶（虚构）"]);
        yield return new(
            "示例大学（虚构）", LongyouSchoolKind.University, "示例：办公软件提高（虚构）", "演示用的虚构课程，由虚构的高校开设。", "示例班", startsOn, endsOn, now, enrollUntil, 60, ["表格（虚构）", "文稿（虚构）", "演示（虚构）"]);
    }
}
