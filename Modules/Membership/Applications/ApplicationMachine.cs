using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>Where an application stands: its status, and the step that is to be done next (or was done last, when it is closed).</summary>
internal readonly record struct ApplicationState(ApplicationStatus Status, ApplicationStepKind Step);

/// <summary>The state machine of joining online: eight steps in one order, none skipped, no state of its own.</summary>
internal static class ApplicationMachine
{
    /// <summary>How long each step may take. The source gives no times; these are this product's proposal.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The time.</returns>
    public static TimeSpan TimeFor(ApplicationStepKind step) => step switch
    {
        ApplicationStepKind.Submitted => TimeSpan.FromDays(7),
        ApplicationStepKind.PlatformSorting => TimeSpan.FromDays(1),
        ApplicationStepKind.FirstReview or ApplicationStepKind.OrganizationAssignment => TimeSpan.FromDays(2),
        ApplicationStepKind.IdentityCheck or ApplicationStepKind.OrganizationApproval => TimeSpan.FromDays(3),
        _ => TimeSpan.FromDays(1),
    };

    /// <summary>The state of an application that has just been sent.</summary>
    public static ApplicationState Sent { get; } = new(ApplicationStatus.InProgress, ApplicationStepKind.PlatformSorting);

    /// <summary>The state that follows.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">What is done.</param>
    /// <param name="expected">The step that an officer believes to be the current one; null for the applicant.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="DomainException">The action is not possible now.</exception>
    public static ApplicationState Next(ApplicationState state, ApplicationAction action, ApplicationStepKind? expected = null)
    {
        if (action == ApplicationAction.Submit)
        {
            return state.Status == ApplicationStatus.Returned ? Sent : throw new ApplicationNotInProgressException(state.Status);
        }

        if (state.Status != ApplicationStatus.InProgress)
        {
            throw new ApplicationNotInProgressException(state.Status);
        }

        if (expected is { } step && step != state.Step)
        {
            throw new WrongApplicationStepException(step, state.Step);
        }

        return action switch
        {
            ApplicationAction.Complete when state.Step == ApplicationStepKind.Welcome => state with { Status = ApplicationStatus.Completed },
            ApplicationAction.Complete => state with { Step = state.Step + 1 },
            ApplicationAction.Return when state.Step <= ApplicationStepKind.OrganizationApproval => new(ApplicationStatus.Returned, ApplicationStepKind.Submitted),
            ApplicationAction.Reject when state.Step <= ApplicationStepKind.RecordCreation => state with { Status = ApplicationStatus.Rejected },
            _ => throw new ApplicationDecidedException(state.Step),
        };
    }
}
