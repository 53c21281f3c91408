using Headless.Courses.Enrollments;

namespace Headless.Courses.Tests.Enrollments;

public sealed class EnrollmentMachineTests
{
    [Fact]
    public void Every_action_in_every_state_has_its_outcome()
    {
        string[] expected =
        [
            "Waitlisted: Promote Moves, Complete Refused, Withdraw Moves",
            "Enrolled: Promote AlreadyDone, Complete Moves, Withdraw Moves",
            "Completed: Promote Refused, Complete AlreadyDone, Withdraw Refused",
            "Withdrawn: Promote Refused, Complete Refused, Withdraw AlreadyDone",
        ];

        var table =
            from status in Enum.GetValues<EnrollmentStatus>()
            let outcomes = Enum.GetValues<EnrollmentAction>().Select(a => $"{a} {EnrollmentMachine.Decide(status, a)}")
            select $"{status}: {string.Join(", ", outcomes)}";
        Assert.Equal(expected, table);
    }

    [Fact]
    public void What_moves_leads_to_a_state_where_the_same_action_is_done_already() => Assert.All(
        from status in Enum.GetValues<EnrollmentStatus>()
        from action in Enum.GetValues<EnrollmentAction>()
        where EnrollmentMachine.Decide(status, action) == EnrollmentOutcome.Moves
        select action,
        action => Assert.Equal(EnrollmentOutcome.AlreadyDone, EnrollmentMachine.Decide(EnrollmentMachine.Target(action), action)));

    [Fact]
    public void Whoever_is_enrolled_or_has_completed_the_run_has_a_seat() =>
        Assert.Equal([EnrollmentStatus.Enrolled, EnrollmentStatus.Completed], Enum.GetValues<EnrollmentStatus>().Where(EnrollmentMachine.HasSeat));
}
