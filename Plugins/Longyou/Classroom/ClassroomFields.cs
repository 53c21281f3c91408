using Headless.Courses.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Classroom;

/// <summary>Courses of partner schools; everybody sees those that are published.</summary>
[ObjectType<PartnerCourse>(Name = "LongyouPartnerCourse")]
[Public]
internal sealed class PartnerCourseFields;

/// <summary>The list of partner schools' courses.</summary>
[QueryType]
internal sealed class ClassroomQueries
{
    /// <summary>Courses of Longyou's classroom that universities and vocational schools teach online (LY07). Enroll in them with the platform's <c>enroll</c>.</summary>
    [Public]
    public IQueryable<PartnerCourse> GetLongyouPartnerCourses(ModuleDb<LongyouModule> db) => db.Set<PartnerCourse>();
}

/// <summary>The school on the course.</summary>
[ExtendObjectType<CourseRef>]
[Public]
internal sealed class CoursePartnerSchool
{
    /// <summary>The school that teaches this course of Longyou's classroom (LY07); null for every other course.</summary>
    public async Task<IReadOnlyDictionary<CourseRef, LongyouPartnerSchool>> GetLongyouPartnerSchool(
        IReadOnlyList<CourseRef> courses, ModuleDb<LongyouModule> db, CancellationToken cancellationToken)
    {
        var ids = courses.Select(c => c.Id).Distinct().ToList();
        var schools = await db.Set<PartnerCourse>().Where(p => ids.Contains(p.CourseId)).ToDictionaryAsync(p => p.CourseId, p => new LongyouPartnerSchool(p.SchoolName, p.SchoolKind), cancellationToken);
        return courses.Distinct().Where(c => schools.ContainsKey(c.Id)).ToDictionary(c => c, c => schools[c.Id]);
    }
}

/// <summary>A school that Longyou's union works with (LY07).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of school it is.</param>
internal sealed record LongyouPartnerSchool(string Name, LongyouSchoolKind Kind);
