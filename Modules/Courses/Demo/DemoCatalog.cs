using Headless.Courses.Admission;
using Headless.Courses.Catalog;
using Headless.Courses.Contracts;
using Headless.Courses.Lessons;
using Headless.Courses.Runs;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Demo;

/// <summary>Invented series, courses, runs and lessons. Nothing in them is a real offer.</summary>
/// <param name="now">The time at which the demo is made, UTC.</param>
internal sealed class DemoCatalog(DateTime now)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    private readonly DemoIds _seriesIds = new();
    private readonly DemoIds _courseIds = new();
    private readonly DemoIds _runIds = new();
    private readonly DemoIds _lessonIds = new();
    private readonly List<CourseSeries> _series = [];
    private readonly List<Course> _courses = [];
    private readonly List<CourseRun> _runs = [];
    private readonly List<Lesson> _lessons = [];

    /// <summary>The series.</summary>
    public IReadOnlyList<CourseSeries> Series => _series;

    /// <summary>The courses.</summary>
    public IReadOnlyList<Course> Courses => _courses;

    /// <summary>Their runs.</summary>
    public IReadOnlyList<CourseRun> Runs => _runs;

    /// <summary>The runs' lessons.</summary>
    public IReadOnlyList<Lesson> Lessons => _lessons;

    /// <summary>Today, in China's time.</summary>
    public DateOnly Today => UnionDay.Of(now);

    /// <summary>Adds a series for flexibly employed members (HS07).</summary>
    public CourseSeries AddSeries(OrganizationRef union, string name, string summary)
    {
        var series = new CourseSeries
        {
            Id = _seriesIds.Next(),
            Name = name,
            NameSortKey = ChineseSortKey.Of(name),
            Summary = summary,
            OrganizationId = union.Id,
            Audience = CourseAudience.Members,
            EmploymentForms = EmploymentForms.Write([EmploymentForm.Flexible]),
            IsPublished = true,
            CreatedAt = now,
        };
        _series.Add(series);
        return series;
    }

    /// <summary>Adds a course.</summary>
    public Course AddCourse(OrganizationRef union, string title, CourseSeries? series = null, bool isPublished = true)
    {
        var course = new Course
        {
            Id = _courseIds.Next(),
            Title = title,
            TitleSortKey = ChineseSortKey.Of(title),
            Summary = $"{title}：演示用的虚构课程。",
            SeriesId = series?.Id,
            OrganizationId = union.Id,
            PartnerSchool = null,
            IsPublished = isPublished,
            CreatedAt = now,
        };
        _courses.Add(course);
        return course;
    }

    /// <summary>Adds a run that begins and ends so many days from today, and can be enrolled in until it ends.</summary>
    public CourseRun AddRun(Course course, DeliveryMode delivery, int from, int to, int capacity, CourseAudience audience, Guid? teacher = null)
    {
        var run = new CourseRun
        {
            Id = _runIds.Next(),
            CourseId = course.Id,
            OrganizationId = course.OrganizationId,
            IsPublished = course.IsPublished,
            Title = "示例班",
            StartsOn = Today.AddDays(from),
            EndsOn = Today.AddDays(to),
            EnrollFrom = UnionDay.Start(Today.AddDays(Math.Min(from, 0) - 30)),
            EnrollUntil = UnionDay.Start(Today.AddDays(to + 1)),
            Delivery = delivery,
            Capacity = capacity,
            SeatsLeft = capacity,
            Audience = audience,
            EmploymentForms = "",
            TeacherAccountId = teacher,
        };
        _runs.Add(run);
        return run;
    }

    /// <summary>Adds a lesson; one at a set time is held in the evening of a day of the run.</summary>
    public Lesson AddLesson(CourseRun run, string title, LessonMode mode = LessonMode.Online)
    {
        var position = _lessons.Count(l => l.RunId == run.Id) + 1;
        var start = UnionDay.Start(run.StartsOn.AddDays(position - 1)).AddHours(19);
        var isTimed = mode != LessonMode.Online;
        var lesson = new Lesson
        {
            Id = _lessonIds.Next(),
            RunId = run.Id,
            Position = position,
            Title = title,
            Mode = mode,
            StartsAt = isTimed ? start : null,
            EndsAt = isTimed ? start.AddHours(2) : null,
            Place = mode == LessonMode.InPerson ? "示例职工文体中心 会议室（虚构）" : null,
            AttendanceCode = isTimed ? Code(_lessons.Count) : null,
        };
        _lessons.Add(lesson);
        return lesson;
    }

    // The same in every demo database; the people who would use it are invented.
    private static string Code(int number) => string.Concat(Enumerable.Range(1, AttendanceCode.Length).Select(i => Alphabet[((number * 7) + (i * 5)) % Alphabet.Length]));
}
