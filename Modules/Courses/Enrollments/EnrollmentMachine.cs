namespace Headless.Courses.Enrollments;

/// <summary>The states of an enrollment and what leads from one to another. Repeating what is done already is harmless and changes nothing.</summary>
internal static class EnrollmentMachine
{
    /// <summary>What an action does to an enrollment.</summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="action">The action.</param>
    public static EnrollmentOutcome Decide(EnrollmentStatus status, EnrollmentAction action) => (status, action) switch
    {
        (EnrollmentStatus.Waitlisted, EnrollmentAction.Promote or EnrollmentAction.Withdraw) => EnrollmentOutcome.Moves,
        (EnrollmentStatus.Enrolled, EnrollmentAction.Complete or EnrollmentAction.Withdraw) => EnrollmentOutcome.Moves,
        _ => status == Target(action) ? EnrollmentOutcome.AlreadyDone : EnrollmentOutcome.Refused,
    };

    /// <summary>Where an action leads.</summary>
    public static EnrollmentStatus Target(EnrollmentAction action) => action switch
    {
        EnrollmentAction.Promote => EnrollmentStatus.Enrolled,
        EnrollmentAction.Complete => EnrollmentStatus.Completed,
        _ => EnrollmentStatus.Withdrawn,
    };

    /// <summary>Whether whoever is in this state has one of the run's seats.</summary>
    public static bool HasSeat(EnrollmentStatus status) => status is EnrollmentStatus.Enrolled or EnrollmentStatus.Completed;
}

/// <summary>What can happen to an enrollment.</summary>
internal enum EnrollmentAction
{
    /// <summary>The first in line gets a seat that has become free.</summary>
    Promote,

    /// <summary>The last lesson is done.</summary>
    Complete,

    /// <summary>The seat or the place in line is given up.</summary>
    Withdraw,
}

/// <summary>What an action does.</summary>
internal enum EnrollmentOutcome
{
    /// <summary>The enrollment moves to the action's target.</summary>
    Moves,

    /// <summary>It stands there already.</summary>
    AlreadyDone,

    /// <summary>Refused: not from this state.</summary>
    Refused,
}
