using System.Text.Json;
using Headless.Engine.Errors;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Refusals that come before GraphQL, in GraphQL's own form.</summary>
public static class HttpErrors
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>Writes one error; the status is set by the caller.</summary>
    /// <param name="http">The request.</param>
    /// <param name="code">A code of the published list that the engine owns.</param>
    /// <param name="language">The language of the sentence.</param>
    /// <returns>A task.</returns>
    public static Task WriteAsync(HttpContext http, string code, Language language) => WriteAsync(http, code, Messages.Of(code, language));

    /// <summary>Writes one error whose sentence has places.</summary>
    internal static Task WriteAsync(HttpContext http, string code, Language language, params (string Name, string Value)[] values) =>
        WriteAsync(http, code, Messages.Of(code, language, values));

    /// <summary>Writes a refusal.</summary>
    internal static Task WriteAsync(HttpContext http, DomainException refusal, Language language) =>
        WriteAsync(http, Messages.CodeOf(refusal), Messages.Of(refusal, language));

    /// <summary>Writes an error that was reported already.</summary>
    internal static Task WriteAsync(HttpContext http, GraphQL.ExecutionError error)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var extensions = new Dictionary<string, object?>(error.Extensions ?? [], StringComparer.Ordinal) { ["code"] = error.Code };
        return JsonSerializer.SerializeAsync(http.Response.Body, new { errors = new[] { new { message = error.Message, extensions } } }, s_json, http.RequestAborted);
    }

    private static Task WriteAsync(HttpContext http, string code, string message)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, new { errors = new[] { new { message, extensions = new { code } } } }, s_json, http.RequestAborted);
    }
}
