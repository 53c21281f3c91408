using Headless.MutualAid.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Claims;

/// <summary>The claim is in a state that does not allow this.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("CLAIM_STATE", Zh = "该申请的当前状态为“{Status}”，不能进行此操作，请刷新后再看。", En = "The claim is {Status}; this cannot be done with it. Reload it.")]
internal sealed class ClaimStateException(ClaimStatus status) : DomainException("input", "claimId")
{
    /// <summary>Where the claim stands.</summary>
    public ClaimStatus Status { get; } = status;
}

/// <summary>Filing, checking, approving and paying a claim are the work of different persons, and nobody handles her own.</summary>
[ErrorCode(
    "SAME_PERSON",
    Zh = "申报、审核、审批、付款须由不同人员办理，也不能办理自己的申请，请由其他干部办理。",
    En = "A claim is filed, checked, approved and paid by different persons, and nobody handles her own. Ask another officer.")]
internal sealed class SamePersonException() : DomainException("input", "claimId");

/// <summary>An officer of a higher level must do this.</summary>
/// <param name="requiredLevel">The level that is needed at least.</param>
[ErrorCode("HIGHER_LEVEL_REQUIRED", Zh = "您所在工会的层级不足，请由{RequiredLevel}或以上的工会办理。", En = "Your union's level does not suffice. Ask an officer of a {RequiredLevel} union or above.")]
internal sealed class HigherLevelRequiredException(OrganizationLevel requiredLevel) : DomainException("input", "claimId")
{
    /// <summary>The level that is needed at least.</summary>
    public OrganizationLevel RequiredLevel { get; } = requiredLevel;
}

/// <summary>The amounts of a stay do not fit together.</summary>
/// <param name="line">Which line, from 1.</param>
[ErrorCode("CLAIM_LINE_INVALID", Zh = "第 {Line} 行金额有误：医保支付与个人自负之和不能超过总费用。", En = "The amounts of line {Line} do not fit: the insured and the self-paid part together cannot exceed the bill.")]
internal sealed class ClaimLineInvalidException(int line) : DomainException("input", "form", "lines")
{
    /// <summary>Which line, from 1.</summary>
    public int Line { get; } = line;
}

/// <summary>An invoice is in another claim, or twice in this one.</summary>
[ErrorCode("INVOICE_CLAIMED", Zh = "有发票已申报过，每张发票只能申报一次，请核对发票号。", En = "An invoice has been claimed already. Each is claimed once; look at the invoice numbers again.")]
internal sealed class InvoiceClaimedException() : DomainException("input");

/// <summary>A stay began outside the cover, or in the future.</summary>
/// <param name="startsOn">The cover's first day.</param>
/// <param name="endsOn">The cover's last day.</param>
[ErrorCode("NOT_COVERED", Zh = "入院日期不在保障期内（{StartsOn} 至 {EndsOn}）或晚于今天。", En = "A day of admission lies outside the cover ({StartsOn} to {EndsOn}) or after today.")]
internal sealed class NotCoveredException(DateOnly startsOn, DateOnly endsOn) : DomainException("input")
{
    /// <summary>The cover's first day.</summary>
    public string StartsOn { get; } = startsOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The cover's last day.</summary>
    public string EndsOn { get; } = endsOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A stay began before the waiting time was over.</summary>
/// <param name="claimableFrom">The first day of admission that can be claimed.</param>
[ErrorCode("WAITING_TIME", Zh = "入院日期在等待期内，{ClaimableFrom} 及以后入院的才能申报。", En = "A day of admission lies in the waiting time: stays that began on {ClaimableFrom} or later can be claimed.")]
internal sealed class WaitingTimeException(DateOnly claimableFrom) : DomainException("input")
{
    /// <summary>The first day of admission that can be claimed.</summary>
    public string ClaimableFrom { get; } = claimableFrom.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Nothing would be paid.</summary>
[ErrorCode("NOTHING_PAYABLE", Zh = "按规则计算应付金额为零（未超过起付线），无需申报。", En = "By the rule nothing is payable: the self-paid part does not exceed the deductible.")]
internal sealed class NothingPayableException() : DomainException("input");

/// <summary>The person has not agreed that her health data is used.</summary>
[ErrorCode("CONSENT_REQUIRED", Zh = "申报需要单独同意使用医疗健康信息，请阅读说明并同意后再提交。", En = "A claim needs the member's separate consent to the use of her health data. Read what it is used for and agree first.")]
internal sealed class ConsentRequiredException() : DomainException("input", "form", "consents");

/// <summary>A claim needs a document.</summary>
[ErrorCode("DOCUMENTS_MISSING", Zh = "请先上传至少一份材料（如发票、出院小结）。", En = "Attach at least one document first, such as the invoice or the discharge summary.")]
internal sealed class DocumentsMissingException() : DomainException("input");

/// <summary>A claim takes no more documents.</summary>
/// <param name="most">How many it takes.</param>
[ErrorCode("TOO_MANY_DOCUMENTS", Zh = "每份申请最多 {Most} 份材料。", En = "A claim takes {Most} documents at most.")]
internal sealed class TooManyDocumentsException(int most) : DomainException("input")
{
    /// <summary>How many a claim takes.</summary>
    public int Most { get; } = most;
}

/// <summary>The plan's fund does not cover the payment.</summary>
[ErrorCode("FUND_EXHAUSTED", Zh = "互助基金余额不足，暂不能付款，请先补充基金。", En = "The plan's fund does not cover this payment. Refill it first.", Retryable = true)]
internal sealed class FundExhaustedException() : DomainException("input", "claimId");

/// <summary>The bank is at it.</summary>
[ErrorCode("PAYMENT_UNDER_WAY", Zh = "付款已提交银行，正在等待结果，无需重复操作。", En = "The payment is with the bank already. Wait for its outcome.")]
internal sealed class PaymentUnderWayException() : DomainException("input", "claimId");
