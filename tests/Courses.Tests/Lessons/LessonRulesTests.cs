using Headless.Courses.Contracts;
using Headless.Courses.Lessons;
using Headless.Courses.Runs;

namespace Headless.Courses.Tests.Lessons;

public sealed class LessonRulesTests
{
    private static readonly DateTime s_evening = new(2026, 12, 7, 11, 0, 0, DateTimeKind.Utc);   // 19:00 in Shanghai

    [Fact]
    public void A_blended_run_takes_every_lesson_and_the_others_their_own_kind()
    {
        var table = Enum.GetValues<DeliveryMode>().Select(d => $"{d}: {string.Join(" ", Enum.GetValues<LessonMode>().Where(m => LessonRules.Fits(m, d)))}");

        Assert.Equal(["Online: Online", "Live: Live", "InPerson: InPerson", "Blended: Online Live InPerson"], table);
    }

    [Fact]
    public void An_online_lesson_has_no_times_and_the_others_have()
    {
        LessonRules.Check(Run(), Lesson(LessonMode.Online, null, null));
        LessonRules.Check(Run(), Lesson(LessonMode.Live, s_evening, s_evening.AddHours(2)));
        Assert.Throws<LessonTimesException>(() => LessonRules.Check(Run(), Lesson(LessonMode.Online, s_evening, s_evening.AddHours(2))));
        Assert.Throws<LessonTimesException>(() => LessonRules.Check(Run(), Lesson(LessonMode.InPerson, null, null)));
        Assert.Throws<LessonTimesException>(() => LessonRules.Check(Run(), Lesson(LessonMode.InPerson, s_evening, null)));
        Assert.Throws<LessonTimesException>(() => LessonRules.Check(Run(), Lesson(LessonMode.InPerson, s_evening, s_evening)));
        Assert.Throws<LessonModeException>(() => LessonRules.Check(Run(DeliveryMode.InPerson), Lesson(LessonMode.Online, null, null)));
    }

    [Theory]
    [InlineData(-7, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_lesson_is_held_on_a_day_of_its_run(int daysLater, bool fits)
    {
        var start = s_evening.AddDays(daysLater);
        var refused = Record.Exception(() => LessonRules.Check(Run(), Lesson(LessonMode.InPerson, start, start.AddHours(2))));

        Assert.Equal(fits, refused is null);
    }

    [Fact]
    public void Only_a_lesson_where_attendance_is_taken_has_a_code()
    {
        Assert.Null(LessonRules.New(Lesson(LessonMode.Online, null, null), 1, s_evening).AttendanceCode);
        Assert.Equal(AttendanceCode.Length, LessonRules.New(Lesson(LessonMode.Live, s_evening, s_evening.AddHours(1)), 2, s_evening).AttendanceCode!.Length);
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void A_code_is_taken_from_half_an_hour_before_the_lesson_to_its_end(int minutes, bool isTaken) =>
        Assert.Equal(isTaken, AttendanceCode.IsTaken(s_evening, s_evening.AddHours(2), s_evening.AddMinutes(minutes)));

    [Fact]
    public void A_code_is_read_however_it_is_typed() => Assert.Equal("AB2C9XYZ", AttendanceCode.Clean(" ab2c-9xyz "));

    private static NewLesson Lesson(LessonMode mode, DateTime? from, DateTime? to) => new(Guid.Empty, "课", mode) { StartsAt = from, EndsAt = to };

    private static CourseRun Run(DeliveryMode delivery = DeliveryMode.Blended) => new()
    {
        CourseId = Guid.Empty,
        OrganizationId = Guid.Empty,
        IsPublished = true,
        Title = "班",
        StartsOn = new(2026, 12, 7),
        EndsOn = new(2026, 12, 8),
        EnrollFrom = s_evening,
        EnrollUntil = s_evening,
        Delivery = delivery,
        Capacity = 1,
        SeatsLeft = 1,
        Audience = CourseAudience.Everyone,
        EmploymentForms = "",
        TeacherAccountId = null,
    };
}
