namespace Headless.Courses.Enrollments;

/// <summary>Where an enrollment stands.</summary>
internal enum EnrollmentStatus
{
    /// <summary>She waits in line for a seat.</summary>
    Waitlisted,

    /// <summary>She has a seat.</summary>
    Enrolled,

    /// <summary>She has done every lesson and has her certificate.</summary>
    Completed,

    /// <summary>She has given up her seat or her place in line.</summary>
    Withdrawn,
}
