using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headless.Engine.Errors;
using Headless.Engine.Http;
using Headless.Host.Startup;
using Headless.Sdk;

namespace Headless.Host.Security;

/// <summary>Writes a refusal that happens before GraphQL as a GraphQL error, so that clients handle one shape.</summary>
/// <param name="settings">The language for callers who name none.</param>
internal sealed class RefusalWriter(HostSettings settings)
{
    private const string GraphQLMediaType = "application/graphql-response+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Lazy<Dictionary<string, PublishedError>> Published = new(() => ErrorCatalog.Find([]).ToDictionary(e => e.Code, StringComparer.Ordinal));

    /// <summary>Refuses with an error of the engine's list.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The error's code.</param>
    /// <returns>A task.</returns>
    public Task WriteAsync(HttpContext context, int status, string code)
    {
        var error = Published.Value[code];
        return WriteAsync(context, status, code, LanguageOf(context.Request) == Language.Chinese ? error.Zh : error.En, error.Retryable);
    }

    /// <summary>Refuses with a refusal of the host.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="refusal">The refusal.</param>
    /// <returns>A task.</returns>
    public Task WriteAsync(HttpContext context, int status, DomainException refusal) =>
        WriteAsync(context, status, Messages.CodeOf(refusal), Messages.Of(refusal, LanguageOf(context.Request)), IsRetryable(refusal));

    /// <summary>Refuses with a refusal of the host that passes with time.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="refusal">The refusal.</param>
    /// <param name="seconds">After how many seconds to try again.</param>
    /// <returns>A task.</returns>
    public Task WriteAsync(HttpContext context, int status, DomainException refusal, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, status, refusal);
    }

    private static bool IsRetryable(DomainException refusal) => refusal.GetType().GetCustomAttribute<ErrorCodeAttribute>(false) is { Retryable: true };

    private static async Task WriteAsync(HttpContext context, int status, string code, string message, bool retryable)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        var accepted = context.Request.Headers.Accept.ToString();
        var mediaType = accepted.Contains(GraphQLMediaType, StringComparison.OrdinalIgnoreCase) ? GraphQLMediaType : "application/json";
        await context.Response.WriteAsJsonAsync(
            new RefusalBody([new(message, new(code, retryable ? true : null))]), Options, $"{mediaType}; charset=utf-8", context.RequestAborted);
    }

    private Language LanguageOf(HttpRequest request) => Languages.Of(request, settings.Language);

    private sealed record RefusalBody(IReadOnlyList<RefusalError> Errors);

    private sealed record RefusalError(string Message, RefusalExtensions Extensions);

    private sealed record RefusalExtensions(string Code, bool? Retryable);
}
