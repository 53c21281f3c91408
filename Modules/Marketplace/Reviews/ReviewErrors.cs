using Headless.Sdk;

namespace Headless.Marketplace.Reviews;

/// <summary>The order is not completed.</summary>
[ErrorCode("REVIEW_BEFORE_COMPLETION", Zh = "订单完成后才能评价，请先确认收货。", En = "Only a completed order can be reviewed. Confirm first that you have it.")]
internal sealed class ReviewBeforeCompletionException() : DomainException("input", "orderId");

/// <summary>The order is reviewed already.</summary>
[ErrorCode("ALREADY_REVIEWED", Zh = "该订单已评价过，每个订单只能评价一次。", En = "This order is reviewed already; each is reviewed once.")]
internal sealed class AlreadyReviewedException() : DomainException("input", "orderId");

/// <summary>The seller has replied already.</summary>
[ErrorCode("ALREADY_REPLIED", Zh = "该评价已回复过，每条评价只能回复一次。", En = "This review has a reply already; each is replied to once.")]
internal sealed class AlreadyRepliedException() : DomainException("input", "reviewId");
