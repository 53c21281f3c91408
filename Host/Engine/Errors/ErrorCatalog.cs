using System.Reflection;
using Headless.Sdk;

namespace Headless.Engine.Errors;

/// <summary>An error that the endpoint can answer with.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Zh">Its sentence in Chinese.</param>
/// <param name="En">Its sentence in English.</param>
/// <param name="Retryable">The same request may succeed later.</param>
/// <param name="Type">The exception that carries it; null for the engine's own.</param>
public sealed record PublishedError(string Code, string Zh, string En, bool Retryable, Type? Type);

/// <summary>The one list of errors.</summary>
public static class ErrorCatalog
{
    /// <summary>Errors that no exception of a module carries.</summary>
    internal static IReadOnlyList<PublishedError> Engine { get; } =
    [
        new("INTERNAL", "服务器内部错误，请稍后重试；联系支持时请提供编号 {CorrelationId}。", "Something went wrong on the server. Try again later; name {CorrelationId} when you ask for help.", true, null),
        new("GRAPHQL_PARSE_FAILED", "查询语句有语法错误。", "The document is not valid GraphQL.", false, null),
        new("GRAPHQL_VALIDATION_FAILED", "查询语句与模式不符。", "The document does not fit the schema.", false, null),
        new("INTROSPECTION_DISABLED", "此服务器不公开模式；请使用已发布的模式文件。", "This server does not describe its schema. Use the published schema file.", false, null),
        new("BAD_REQUEST", "请求格式不正确。", "The request is not well formed.", false, null),
        new("UNSUPPORTED_MEDIA_TYPE", "请以未压缩的 application/json 发送请求。", "Send the request as application/json, not compressed.", false, null),
        new("METHOD_NOT_ALLOWED", "请使用 POST 方法；查询也可以使用 GET。", "Use POST; a query may also be sent by GET.", false, null),
        new("NOT_ACCEPTABLE", "请接受 application/graphql-response+json、application/json 或 text/event-stream。", "Accept application/graphql-response+json, application/json or text/event-stream.", false, null),
        new("PREFLIGHT_REQUIRED", "GET 请求须带 GraphQL-Preflight: 1 请求头。", "A GET request needs the header GraphQL-Preflight: 1.", false, null),
        new("PAYLOAD_TOO_LARGE", "请求内容过大，最多 {Most} 字节。", "The body is too long; at most {Most} bytes are taken.", false, null),
        new("INVALID_TOKEN", "登录凭证无效或已过期，请重新登录。", "The token or key is not valid any more. Sign in again.", false, null),
        new("VALIDATION_FAILED", "输入不符合要求。", "A part of the input breaks a rule.", false, null),
        new(
            "LIMIT_EXCEEDED",
            "请求超出限制：{Limit} 最多为 {Maximum}，已数到 {Counted}。请缩小或拆分请求。",
            "The request is too large: {Limit} may be {Maximum} at most, counting stopped at {Counted}. Make it smaller or split it.",
            false,
            null),
        new(
            "COST_BUDGET_EXCEEDED",
            "查询成本已达每分钟上限 {Maximum}：剩余 {Remaining}，本次需要 {Requested}。请在 {Seconds} 秒后重试。",
            "Your budget of {Maximum} points of cost a minute is spent: {Remaining} are left and this request costs {Requested}. Try again in {Seconds} seconds.",
            true,
            null),
        new("NOT_EXECUTABLE", "请求中只能有操作和片段，不能有类型定义。", "A request holds operations and fragments only, no type definitions.", false, null),
        new("DOCUMENT_NOT_FOUND", "此服务器没有该编号（documentId）的受信查询文档。请先将客户端的文档清单发布到服务器。", "No document with this documentId is trusted here. Publish the client's manifest to this server first.", false, null),
        new("DOCUMENT_NOT_TRUSTED", "此服务器只执行已发布的受信查询文档。请发送 documentId。", "This server runs published documents only. Send the documentId of one.", false, null),
        new("DOCUMENT_MISMATCH", "documentId 不是 query 的 SHA-256。请只发送其中之一，或发送相符的两者。", "The documentId is not the SHA-256 of query. Send one of them, or two that fit.", false, null),
        new("TOO_MANY_ERRORS", "至少另有 {Count} 个错误未列出。", "At least {Count} more errors are not listed.", false, null),
        new("TIME_LIMIT", "请求执行超过 {Seconds} 秒，已停止。请缩小请求。", "The request took longer than {Seconds} seconds and was stopped. Make it smaller.", true, null),
        new("CANCELLED", "请求已取消。", "The request was cancelled.", true, null),
    ];

    /// <summary>All errors of the assemblies, the Sdk and the engine.</summary>
    /// <param name="assemblies">The part assemblies.</param>
    /// <returns>The errors; a code that is carried twice stands twice.</returns>
    public static IReadOnlyList<PublishedError> Find(IEnumerable<Assembly> assemblies) =>
        [.. Engine, .. from assembly in assemblies.Append(typeof(DomainException).Assembly).Append(typeof(ErrorCatalog).Assembly).Distinct()
            from type in assembly.GetTypes()
            let code = type.GetCustomAttribute<ErrorCodeAttribute>(false)
            where code is not null
            select new PublishedError(code.Code, code.Zh, code.En, code.Retryable, type)];
}
