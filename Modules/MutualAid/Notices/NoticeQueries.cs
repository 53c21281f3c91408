using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Notices;

/// <summary>Reading notices.</summary>
[QueryType]
internal sealed class NoticeQueries
{
    /// <summary>What the caller was told about claims of hers, such as that an officer has filed one for her (H08).</summary>
    [RequirePermission(MutualAidPermissions.Own)]
    public IQueryable<ClaimNotice> GetClaimNotices(ModuleDb<MutualAidModule> db) => db.Set<ClaimNotice>();
}

/// <summary>Fields of a notice beyond its columns.</summary>
[ObjectType<ClaimNotice>]
[RequirePermission(MutualAidPermissions.Own)]
internal sealed class ClaimNoticeType
{
    /// <summary>The notice in Chinese.</summary>
    public string GetTextZh(ClaimNotice notice) => Texts(notice.Kind).Zh;

    /// <summary>The notice in English.</summary>
    public string GetTextEn(ClaimNotice notice) => Texts(notice.Kind).En;

    private static (string Zh, string En) Texts(ClaimNoticeKind kind) => kind switch
    {
        ClaimNoticeKind.FiledForYou => ("工会干部已代您提交医疗互助申请，请核对并确认；如非您的意愿，可以撤回。", "An officer of your union has filed a claim for you. Look at it and confirm it, or withdraw it if you do not want it."),
        ClaimNoticeKind.Returned => ("您的医疗互助申请被退回，请按说明补充材料后重新提交。", "Your claim was sent back. Complete it as the note says and file it again."),
        ClaimNoticeKind.Rejected => ("您的医疗互助申请未获通过，原因见办理记录。", "Your claim was refused. Its history says why."),
        ClaimNoticeKind.Approved => ("您的医疗互助申请已审批通过，即将付款。", "Your claim was approved and will be paid."),
        ClaimNoticeKind.PaymentReturned => ("银行退回了您的互助金，请联系工会核对收款账户。", "The bank has returned the payment. Ask your union to check the account with you."),
        _ => ("您的互助金已到账。", "Your claim was paid."),
    };
}
