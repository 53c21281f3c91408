using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>The table of enrollments.</summary>
internal sealed class EnrollmentTables : IEntityContribution<CoursesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var enrollment = model.Entity<Enrollment>();
        enrollment.ToTable("courses_enrollment", table => table.HasCheckConstraint("ck_courses_enrollment_progress", "progress_percent >= 0 AND progress_percent <= 100"));
        enrollment.Property(e => e.NameMasked).HasMaxLength(MaskedName.MaxLength);
        enrollment.HasIndex(e => new { e.RunId, e.ActiveAccountId }).IsUnique().HasFilter("active_account_id IS NOT NULL");
        enrollment.HasIndex(e => new { e.RunId, e.Status, e.Ticket });
        enrollment.HasIndex(e => new { e.AccountId, e.RequestedAt });
        enrollment.HasIndex(e => e.MemberId);
        enrollment.HasOne(e => e.Run).WithMany().HasForeignKey(e => e.RunId).OnDelete(DeleteBehavior.Restrict);
        enrollment.HasOne(e => e.Provider).WithMany().HasForeignKey(e => e.ProviderId).OnDelete(DeleteBehavior.Restrict);
        enrollment.HasOne(e => e.Member).WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
        enrollment.HasOne(e => e.MemberOrganization).WithMany().HasForeignKey(e => e.MemberOrganizationId).OnDelete(DeleteBehavior.Restrict);
        enrollment.Shared(e => e.Provider!.Path, e => e.MemberOrganization!.Path, e => e.AccountId);
    }
}
