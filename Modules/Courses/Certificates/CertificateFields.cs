using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Certificates;

/// <summary>Verifies certificates.</summary>
[QueryType]
internal sealed class CertificateQuery
{
    /// <summary>Verifies a certificate by its number, for everybody; null when there is none with it.</summary>
    /// <param name="number">The number as printed; case, spaces and hyphens do not matter.</param>
    /// <param name="certificates">Finds it.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    [Public]
    public Task<Certificate?> GetCertificate(string number, CertificateRegister certificates, CancellationToken cancellationToken) => certificates.VerifyAsync(number, cancellationToken);
}

/// <summary>The certificate on the enrollment.</summary>
[ExtendObjectType<Enrollment>]
[RequirePermission(CoursesPermissions.ReadEnrollments, CoursesPermissions.Enroll)]
internal sealed class EnrollmentCertificate
{
    /// <summary>Her certificate; null until every lesson is done.</summary>
    public async Task<IReadOnlyDictionary<Enrollment, Certificate?>> GetCertificate(
        IReadOnlyList<Enrollment> enrollments, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var ids = enrollments.Where(e => e.Status == EnrollmentStatus.Completed).Select(e => e.Id).ToList();
        var found = ids.Count == 0
            ? []
            : await db.Set<IssuedCertificate>().Where(c => ids.Contains(c.EnrollmentId)).ToDictionaryAsync(c => c.EnrollmentId, cancellationToken);
        return enrollments.ToDictionary(e => e, e => found.TryGetValue(e.Id, out var issued) ? Certificate.Of(issued) : null);
    }
}
