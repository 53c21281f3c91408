namespace Headless.Courses.Catalog;

/// <summary>Who teaches a course.</summary>
/// <param name="Kind">Whether a union or a partner school.</param>
/// <param name="Name">Its name.</param>
internal sealed record CourseProvider(CourseProviderKind Kind, string Name);

/// <summary>Kinds of providers.</summary>
internal enum CourseProviderKind
{
    /// <summary>The union that offers the course.</summary>
    Union,

    /// <summary>A school that the union works with, such as a university or vocational school (LY07).</summary>
    PartnerSchool,
}
