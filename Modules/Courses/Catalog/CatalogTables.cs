using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Catalog;

/// <summary>The tables of series and courses.</summary>
internal sealed class CatalogTables : IEntityContribution<CoursesModule>
{
    /// <summary>The longest name or title.</summary>
    public const int NameLength = 100;

    /// <summary>The longest summary.</summary>
    public const int SummaryLength = 1_000;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var series = model.Entity<CourseSeries>();
        series.ToTable("courses_series");
        series.Property(s => s.Name).HasMaxLength(NameLength);
        series.Property(s => s.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
        series.Property(s => s.Summary).HasMaxLength(SummaryLength);
        series.Property(s => s.EmploymentForms).IsOrdinal(EmploymentForms.MaxLength);
        series.Ignore(s => s.Eligibility);
        series.HasIndex(s => s.NameSortKey);
        series.HasOne(s => s.Organization).WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        series.Published(s => s.Organization!.Path, s => s.IsPublished);

        var course = model.Entity<Course>();
        course.ToTable("courses_course");
        course.Property(c => c.Title).HasMaxLength(NameLength);
        course.Property(c => c.TitleSortKey).IsOrdinal(ChineseSortKey.MaxLength);
        course.Property(c => c.Summary).HasMaxLength(SummaryLength);
        course.Property(c => c.PartnerSchool).HasMaxLength(NameLength);
        course.HasIndex(c => c.TitleSortKey);
        course.HasOne(c => c.Series).WithMany().HasForeignKey(c => c.SeriesId).OnDelete(DeleteBehavior.Restrict);
        course.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        course.Published(c => c.Organization!.Path, c => c.IsPublished);

        var reference = model.Entity<CourseRef>();
        reference.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId);
        reference.Published(c => c.Organization!.Path, c => c.IsPublished);
    }
}
