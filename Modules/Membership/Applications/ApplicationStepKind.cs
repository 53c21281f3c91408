namespace Headless.Membership.Applications;

/// <summary>The eight steps of joining online, in their order (NB05). The source names the first three; the other five are this product's proposal.</summary>
internal enum ApplicationStepKind
{
    /// <summary>提交申请: the worker sends her form. Named by the source.</summary>
    Submitted,

    /// <summary>平台分拣: the platform's officer sorts the application to where it belongs. Named by the source.</summary>
    PlatformSorting,

    /// <summary>信息初审: the information is reviewed for the first time. Named by the source.</summary>
    FirstReview,

    /// <summary>The union that she shall join is chosen; without a unit it is her township's reservoir union (NB06). A proposal of this product.</summary>
    OrganizationAssignment,

    /// <summary>Her name and identity number are checked (H16). A proposal of this product.</summary>
    IdentityCheck,

    /// <summary>The union approves. A proposal of this product.</summary>
    OrganizationApproval,

    /// <summary>Her membership is recorded; from here on she is a member. A proposal of this product.</summary>
    RecordCreation,

    /// <summary>The union welcomes her. A proposal of this product.</summary>
    Welcome,
}
