using Headless.Membership.Applications;
using Headless.Sdk;

namespace Headless.Membership.Tests.Applications;

public sealed class ApplicationMachineTests
{
    [Fact]
    public void There_are_exactly_eight_steps_in_this_order() => Assert.Equal(
        ["Submitted", "PlatformSorting", "FirstReview", "OrganizationAssignment", "IdentityCheck", "OrganizationApproval", "RecordCreation", "Welcome"],
        Enum.GetNames<ApplicationStepKind>());

    [Fact]
    public void Doing_each_step_leads_through_all_of_them_and_no_other_way()
    {
        var state = ApplicationMachine.Sent;
        var done = new List<ApplicationStepKind> { ApplicationStepKind.Submitted };
        while (state.Status == ApplicationStatus.InProgress)
        {
            done.Add(state.Step);
            state = ApplicationMachine.Next(state, ApplicationAction.Complete, state.Step);
        }

        Assert.Equal(Enum.GetValues<ApplicationStepKind>(), done);
        Assert.Equal(new(ApplicationStatus.Completed, ApplicationStepKind.Welcome), state);
    }

    // Every state with every action: what follows, or the code of the refusal.
    [Fact]
    public void The_table_of_transitions_is_complete()
    {
        foreach (var status in Enum.GetValues<ApplicationStatus>())
        {
            foreach (var step in Enum.GetValues<ApplicationStepKind>())
            {
                foreach (var action in Enum.GetValues<ApplicationAction>())
                {
                    var state = new ApplicationState(status, step);
                    Assert.Equal((state, action, Expected(status, step, action)), (state, action, Actual(state, action)));
                }
            }
        }
    }

    [Fact]
    public void An_officer_who_names_another_step_is_refused_with_both()
    {
        foreach (var expected in Enum.GetValues<ApplicationStepKind>().Except([ApplicationStepKind.FirstReview]))
        {
            var refusal = Assert.Throws<WrongApplicationStepException>(() => ApplicationMachine.Next(
                new(ApplicationStatus.InProgress, ApplicationStepKind.FirstReview), ApplicationAction.Complete, expected));
            Assert.Equal((expected, ApplicationStepKind.FirstReview), (refusal.Expected, refusal.Current));
            Assert.Equal(["input", "expectedStep"], refusal.Path);
        }
    }

    [Fact]
    public void Every_step_has_a_time() => Assert.All(Enum.GetValues<ApplicationStepKind>(), s => Assert.True(ApplicationMachine.TimeFor(s) >= TimeSpan.FromDays(1)));

    private static string Actual(ApplicationState state, ApplicationAction action)
    {
        try
        {
            return ApplicationMachine.Next(state, action).ToString();
        }
        catch (DomainException refusal)
        {
            return refusal.GetType().Name;
        }
    }

    private static string Expected(ApplicationStatus status, ApplicationStepKind step, ApplicationAction action) => (status, action) switch
    {
        (ApplicationStatus.Returned, ApplicationAction.Submit) => State(ApplicationStatus.InProgress, ApplicationStepKind.PlatformSorting),
        (_, ApplicationAction.Submit) => nameof(ApplicationNotInProgressException),
        (not ApplicationStatus.InProgress, _) => nameof(ApplicationNotInProgressException),
        (_, ApplicationAction.Complete) => (int)step == 7 ? State(ApplicationStatus.Completed, step) : State(ApplicationStatus.InProgress, (ApplicationStepKind)((int)step + 1)),
        (_, ApplicationAction.Return) => (int)step <= 5 ? State(ApplicationStatus.Returned, ApplicationStepKind.Submitted) : nameof(ApplicationDecidedException),
        (_, _) => (int)step <= 6 ? State(ApplicationStatus.Rejected, step) : nameof(ApplicationDecidedException),
    };

    private static string State(ApplicationStatus status, ApplicationStepKind step) => new ApplicationState(status, step).ToString();
}
