using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>The officer named another step than the application is at.</summary>
/// <param name="expected">The step that was named.</param>
/// <param name="current">The step it is at.</param>
[ErrorCode("WRONG_APPLICATION_STEP", Zh = "申请当前处于“{Current}”步骤，而不是“{Expected}”。请刷新后办理当前步骤。",
    En = "The application is at the step {Current}, not {Expected}. Reload it and do the current step.")]
internal sealed class WrongApplicationStepException(ApplicationStepKind expected, ApplicationStepKind current) : DomainException("input", "expectedStep")
{
    /// <summary>The step that was named.</summary>
    public ApplicationStepKind Expected { get; } = expected;

    /// <summary>The step it is at.</summary>
    public ApplicationStepKind Current { get; } = current;
}

/// <summary>The application is not in an officer's hands, or not in the applicant's.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("APPLICATION_NOT_IN_PROGRESS", Zh = "申请状态为“{Status}”，不能进行此操作。", En = "The application is {Status}, so this cannot be done now.")]
internal sealed class ApplicationNotInProgressException(ApplicationStatus status) : DomainException("input", "applicationId")
{
    /// <summary>Where it stands.</summary>
    public ApplicationStatus Status { get; } = status;
}

/// <summary>The application has been decided: it can be neither returned nor refused any more.</summary>
/// <param name="step">The step it is at.</param>
[ErrorCode("APPLICATION_DECIDED", Zh = "申请已通过审批（当前步骤“{Step}”），不能再退回或拒绝。", En = "The application is approved (step {Step}) and can be neither returned nor refused.")]
internal sealed class ApplicationDecidedException(ApplicationStepKind step) : DomainException("input", "applicationId")
{
    /// <summary>The step it is at.</summary>
    public ApplicationStepKind Step { get; } = step;
}

/// <summary>Nobody handles her own application.</summary>
[ErrorCode("OWN_APPLICATION", Zh = "不能办理自己的入会申请，请由其他干部办理。", En = "You cannot handle your own application. Ask another officer.")]
internal sealed class OwnApplicationException() : DomainException("input", "applicationId");

/// <summary>The union lies outside the officer's subtree.</summary>
[ErrorCode("OUTSIDE_SUBTREE", Zh = "该工会不在您的管辖范围内，请由上级工会办理。", En = "The union lies outside your subtree. Ask an officer of a union above both.")]
internal sealed class OutsideSubtreeException() : DomainException("input", "organizationId");
