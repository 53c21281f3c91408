using Headless.Courses.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Classroom;

/// <summary>A course of Longyou's classroom (龙工学堂) that a university or vocational school teaches online (LY07). The course itself stands in the platform's catalogue; this says whose it is.</summary>
internal sealed class PartnerCourse : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the course.</summary>
    public required Guid CourseId { get; init; }

    /// <summary>The course, in which members enroll as in any other.</summary>
    [Exposed(Filter = true)]
    public CourseRef? Course { get; private set; }

    /// <summary>The school's name.</summary>
    [Exposed(Filter = true)]
    public required string SchoolName { get; init; }

    /// <summary>What kind of school it is.</summary>
    [Exposed(Filter = true)]
    public required LongyouSchoolKind SchoolKind { get; init; }

    /// <summary>When it was added, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime AddedAt { get; init; }
}

/// <summary>Kinds of schools that Longyou's union works with (LY07).</summary>
internal enum LongyouSchoolKind
{
    /// <summary>A university or college (高校).</summary>
    University,

    /// <summary>A vocational school (职校).</summary>
    VocationalSchool,
}
