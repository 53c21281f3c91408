using Headless.Access.Contracts;
using Headless.Courses.Admission;
using Headless.Courses.Catalog;
using Headless.Courses.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Runs;

/// <summary>The table of runs.</summary>
internal sealed class RunTables : IEntityContribution<CoursesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var run = model.Entity<CourseRun>();
        run.ToTable("courses_run", table =>
        {
            table.HasCheckConstraint("ck_courses_run_seats", "seats_left >= 0 AND seats_left <= capacity");
            table.HasCheckConstraint("ck_courses_run_waitlist", "waitlist_count >= 0");
        });
        run.Property(r => r.Title).HasMaxLength(CatalogTables.NameLength);
        run.Property(r => r.EmploymentForms).IsOrdinal(EmploymentForms.MaxLength);
        run.Ignore(r => r.Eligibility);
        run.HasIndex(r => new { r.CourseId, r.StartsOn });
        run.HasIndex(r => r.StartsOn);
        run.HasIndex(r => r.TeacherAccountId);
        run.HasOne(r => r.Course).WithMany().HasForeignKey(r => r.CourseId).OnDelete(DeleteBehavior.Restrict);
        run.HasOne<AccountRef>().WithMany().HasForeignKey(r => r.TeacherAccountId).OnDelete(DeleteBehavior.Restrict);
        run.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        run.Published(r => r.Organization!.Path, r => r.IsPublished);

        var reference = model.Entity<CourseRunRef>();
        reference.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId);
        reference.Published(r => r.Organization!.Path, r => r.IsPublished);
    }
}
