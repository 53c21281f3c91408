using Headless.Courses.Catalog;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Lessons;

/// <summary>The table of lessons.</summary>
internal sealed class LessonTables : IEntityContribution<CoursesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var lesson = model.Entity<Lesson>();
        lesson.ToTable("courses_lesson");
        lesson.Property(l => l.Title).HasMaxLength(CatalogTables.NameLength);
        lesson.Property(l => l.Place).HasMaxLength(Lesson.PlaceLength);
        lesson.Property(l => l.AttendanceCode).HasMaxLength(AttendanceCode.Length).IsUnicode(false);
        lesson.HasIndex(l => new { l.RunId, l.Position }).IsUnique();
        lesson.HasOne(l => l.Run).WithMany().HasForeignKey(l => l.RunId).OnDelete(DeleteBehavior.Restrict);
        lesson.Published(l => l.Run!.Organization!.Path, l => l.Run!.IsPublished);
    }
}
