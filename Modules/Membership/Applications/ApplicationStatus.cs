namespace Headless.Membership.Applications;

/// <summary>Where an application stands as a whole.</summary>
internal enum ApplicationStatus
{
    /// <summary>An officer is to do the current step.</summary>
    InProgress,

    /// <summary>The applicant is to correct her form and send it again.</summary>
    Returned,

    /// <summary>Refused, for good.</summary>
    Rejected,

    /// <summary>All eight steps are done.</summary>
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
