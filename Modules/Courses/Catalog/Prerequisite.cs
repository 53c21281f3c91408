using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Catalog;

/// <summary>A course that must be completed before another.</summary>
internal sealed class Prerequisite
{
    /// <summary>The most prerequisites of a course. This product's choice.</summary>
    public const int MostOfCourse = 10;

    /// <summary>The course.</summary>
    public required Guid CourseId { get; init; }

    /// <summary>The course.</summary>
    public Course? Course { get; private set; }

    /// <summary>The course to complete before.</summary>
    public required Guid RequiredId { get; init; }

    /// <summary>The course to complete before.</summary>
    public Course? Required { get; private set; }
}

/// <summary>The table of prerequisites.</summary>
internal sealed class PrerequisiteTables : IEntityContribution<CoursesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var prerequisite = model.Entity<Prerequisite>();
        prerequisite.ToTable("courses_prerequisite");
        prerequisite.HasKey(p => new { p.CourseId, p.RequiredId });
        prerequisite.HasOne(p => p.Course).WithMany().HasForeignKey(p => p.CourseId).OnDelete(DeleteBehavior.Cascade);
        prerequisite.HasOne(p => p.Required).WithMany().HasForeignKey(p => p.RequiredId).OnDelete(DeleteBehavior.Restrict);
        prerequisite.Published(p => p.Course!.Organization!.Path, p => p.Course!.IsPublished);
    }
}
