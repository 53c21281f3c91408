using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>Where an application stands as a whole.</summary>
internal enum ApplicationStatus
{
    /// <summary>An officer is to do the current step.</summary>
    [InWords(Zh = "办理中", En = "under way")]
    InProgress,

    /// <summary>The applicant is to correct her form and send it again.</summary>
    [InWords(Zh = "待补正", En = "returned for correction")]
    Returned,

    /// <summary>Refused, for good.</summary>
    [InWords(Zh = "已拒绝", En = "refused")]
    Rejected,

    /// <summary>All eight steps are done.</summary>
    [InWords(Zh = "已完成", En = "completed")]
    Completed,
}

/// <summary>What somebody does to an application.</summary>
internal enum ApplicationAction
{
    /// <summary>The applicant sends her form, for the first time or corrected.</summary>
    Submit,

    /// <summary>An officer does the current step.</summary>
    Complete,

    /// <summary>An officer sends it back for correction.</summary>
    Return,

    /// <summary>An officer refuses it.</summary>
    Reject,
}
