namespace Headless.Courses.Enrollments;

/// <summary>Why an enrollment was withdrawn.</summary>
internal enum WithdrawalReason
{
    /// <summary>The person gave it up.</summary>
    ByPerson,

    /// <summary>An officer of the union that offers the course took it back.</summary>
    ByOfficer,

    /// <summary>She left her union, or moved to another, before the run began or while she waited for a seat, and the run is not for her any more.</summary>
    NoLongerEligible,
}
