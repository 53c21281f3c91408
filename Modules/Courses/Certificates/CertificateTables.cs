using Headless.Courses.Catalog;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Certificates;

/// <summary>The table of certificates.</summary>
internal sealed class CertificateTables : IEntityContribution<CoursesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var certificate = model.Entity<IssuedCertificate>();
        certificate.ToTable("courses_certificate");
        certificate.Property(c => c.Number).IsOrdinal(CertificateNumber.Length);
        certificate.Property(c => c.HolderName).HasMaxLength(MaskedName.MaxLength);
        certificate.Property(c => c.CourseTitle).HasMaxLength(CatalogTables.NameLength);
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.HasIndex(c => c.EnrollmentId).IsUnique();
        certificate.HasOne(c => c.Enrollment).WithMany().HasForeignKey(c => c.EnrollmentId).OnDelete(DeleteBehavior.Restrict);
        certificate.Shared(c => c.Enrollment!.Provider!.Path, c => c.Enrollment!.MemberOrganization!.Path, c => c.Enrollment!.AccountId);
    }
}
