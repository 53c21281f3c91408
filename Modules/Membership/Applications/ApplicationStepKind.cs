using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>The eight steps of joining online, in their order (NB05). The source names the first three; the other five are this product's proposal.</summary>
internal enum ApplicationStepKind
{
    /// <summary>提交申请: the worker sends her form. Named by the source.</summary>
    [InWords(Zh = "提交申请", En = "submission")]
    Submitted,

    /// <summary>平台分拣: the platform's officer sorts the application to where it belongs. Named by the source.</summary>
    [InWords(Zh = "平台分拣", En = "platform sorting")]
    PlatformSorting,

    /// <summary>信息初审: the information is reviewed for the first time. Named by the source.</summary>
    [InWords(Zh = "信息初审", En = "first review")]
    FirstReview,

    /// <summary>The union that she shall join is chosen; without a unit it is her township's reservoir union (NB06). A proposal of this product.</summary>
    [InWords(Zh = "分配工会", En = "assignment of a union")]
    OrganizationAssignment,

    /// <summary>Her name and identity number are checked (H16). A proposal of this product.</summary>
    [InWords(Zh = "身份核验", En = "identity check")]
    IdentityCheck,

    /// <summary>The union approves. A proposal of this product.</summary>
    [InWords(Zh = "工会审批", En = "approval by the union")]
    OrganizationApproval,

    /// <summary>Her membership is recorded; from here on she is a member. A proposal of this product.</summary>
    [InWords(Zh = "建立会籍", En = "recording the membership")]
    RecordCreation,

    /// <summary>The union welcomes her. A proposal of this product.</summary>
    [InWords(Zh = "欢迎入会", En = "welcome")]
    Welcome,
}
