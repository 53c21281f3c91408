namespace Headless.Sdk;

/// <summary>An idempotency key came back with a different request.</summary>
[ErrorCode(
    "IDEMPOTENCY_KEY_REUSED",
    Zh = "该幂等键已用于另一个请求，请为新的请求生成新的幂等键。",
    En = "This idempotency key was used for another request. Make a new key for a new request.")]
public sealed class IdempotencyKeyReusedException() : DomainException("input", "idempotencyKey");
