using Headless.Sdk;

namespace Headless.Marketplace.Payments;

/// <summary>No payment provider is configured.</summary>
[ErrorCode("PAYMENTS_UNAVAILABLE", Zh = "本平台尚未开通在线支付，请联系管理员。", En = "This platform takes no payments yet. Ask whoever runs it.")]
internal sealed class PaymentsUnavailableException : DomainException;

/// <summary>The time for payment has passed.</summary>
[ErrorCode("PAYMENT_DEADLINE_PASSED", Zh = "订单已超过支付时限，请重新下单。", En = "The time for paying this order has passed. Order again.")]
internal sealed class PaymentDeadlinePassedException() : DomainException("input", "orderId");
