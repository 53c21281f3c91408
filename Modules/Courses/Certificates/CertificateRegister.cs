using Headless.Courses.Enrollments;
using Headless.Courses.Runs;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Certificates;

/// <summary>Issues and finds certificates.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class CertificateRegister(ModuleDb<CoursesModule> db)
{
    /// <summary>Issues the certificate of an enrollment that has just been completed; whoever completed it does so once. Should chance make a number twice, the unique index refuses it, and the same request succeeds again.</summary>
    public async Task<IssuedCertificate> IssueAsync(Enrollment enrollment, string courseTitle, DateTime now, CancellationToken cancellationToken)
    {
        var certificate = new IssuedCertificate
        {
            Id = Guid.CreateVersion7(now),
            Number = CertificateNumber.Make(),
            EnrollmentId = enrollment.Id,
            HolderName = enrollment.NameMasked,
            CourseTitle = courseTitle,
            CompletedOn = UnionDay.Of(now),
        };
        db.AddUnscoped(certificate, "the certificate of the person's own enrollment");
        await db.SaveAsync(cancellationToken);
        return certificate;
    }

    /// <summary>The certificate with this number, for whoever knows it. What is no number is looked for too, so that both take the same time.</summary>
    public async Task<Certificate?> VerifyAsync(string typed, CancellationToken cancellationToken)
    {
        var number = CertificateNumber.Clean(typed) ?? "";
        var found = await db.Unscoped<IssuedCertificate>("whoever knows the number may verify the certificate").SingleOrDefaultAsync(c => c.Number == number, cancellationToken);
        return found is null ? null : Certificate.Of(found);
    }
}
