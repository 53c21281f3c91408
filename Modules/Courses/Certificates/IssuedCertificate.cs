using Headless.Courses.Enrollments;
using Headless.Sdk;

namespace Headless.Courses.Certificates;

/// <summary>A certificate as it was issued. It is never changed nor deleted: what it says is what was true on its day, and its number is never given to another.</summary>
internal sealed class IssuedCertificate : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The id of the enrollment that was completed.</summary>
    public required Guid EnrollmentId { get; init; }

    /// <summary>The enrollment that was completed.</summary>
    public Enrollment? Enrollment { get; private set; }

    /// <summary>The holder's name as strangers may see it.</summary>
    public required string HolderName { get; init; }

    /// <summary>The course's title on that day.</summary>
    public required string CourseTitle { get; init; }

    /// <summary>The day, in China's time.</summary>
    public required DateOnly CompletedOn { get; init; }
}

/// <summary>A certificate, as whoever knows its number sees it. It says these four things and nothing else.</summary>
/// <param name="Number">Its number.</param>
/// <param name="HolderName">The holder's name with all but its beginning hidden, such as 张*.</param>
/// <param name="CourseTitle">The course's title on the day it was completed.</param>
/// <param name="CompletedOn">The day, in China's time.</param>
internal sealed record Certificate(string Number, string HolderName, string CourseTitle, DateOnly CompletedOn)
{
    /// <summary>What a certificate says.</summary>
    public static Certificate Of(IssuedCertificate issued) => new(issued.Number, issued.HolderName, issued.CourseTitle, issued.CompletedOn);
}
