using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Learning;

/// <summary>The table of what people have done.</summary>
internal sealed class LearningTables : IEntityContribution<CoursesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var progress = model.Entity<LessonProgress>();
        progress.ToTable("courses_lesson_progress", table => table.HasCheckConstraint("ck_courses_lesson_progress_percent", "percent_done >= 0 AND percent_done <= 100"));
        progress.Property(p => p.Percent).HasColumnName("percent_done");   // "percent" alone is a word of SQL Server's
        progress.HasKey(p => new { p.EnrollmentId, p.LessonId });
        progress.HasOne(p => p.Enrollment).WithMany().HasForeignKey(p => p.EnrollmentId).OnDelete(DeleteBehavior.Cascade);
        progress.HasOne(p => p.Lesson).WithMany().HasForeignKey(p => p.LessonId).OnDelete(DeleteBehavior.Restrict);
        progress.Shared(p => p.Enrollment!.Provider!.Path, p => p.Enrollment!.MemberOrganization!.Path, p => p.Enrollment!.AccountId);
    }
}
