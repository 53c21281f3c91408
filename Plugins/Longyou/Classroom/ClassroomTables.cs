using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Classroom;

/// <summary>The table of partner schools' courses.</summary>
internal sealed class ClassroomTables : IEntityContribution<LongyouModule>
{
    /// <summary>The longest name of a school.</summary>
    public const int NameLength = 100;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var course = model.Entity<PartnerCourse>();
        course.ToTable("longyou_partner_course");
        course.Property(c => c.SchoolName).HasMaxLength(NameLength);
        course.HasIndex(c => c.CourseId).IsUnique();
        course.HasOne(c => c.Course).WithMany().HasForeignKey(c => c.CourseId).OnDelete(DeleteBehavior.Cascade);
        course.Published(c => c.Course!.Organization!.Path, c => c.Course!.IsPublished);
    }
}
