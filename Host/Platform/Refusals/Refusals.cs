using Headless.Sdk;

namespace Headless.Platform.Refusals;

/// <summary>A request proves two identities at once.</summary>
[ErrorCode("TWO_CREDENTIALS", Zh = "请求同时带有 Authorization 和 X-Api-Key，请只保留一个。", En = "The request has both Authorization and X-Api-Key. Send only one.")]
internal sealed class TwoCredentialsException : DomainException;

/// <summary>The host has started and is still preparing its database.</summary>
[ErrorCode("NOT_READY", Zh = "服务正在启动，请稍后重试。", En = "The service is still starting. Try again in a moment.", Retryable = true)]
internal sealed class NotReadyException : DomainException;
