using Headless.Engine.Errors;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Stands outside everything at the endpoint: what escapes is one opaque error with a correlation id, as inside GraphQL, and never a page about the exception.</summary>
internal sealed class LastResort(RequestDelegate next, ErrorReporter errors, EngineOptions options)
{
    /// <summary>Answers a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the client left; there is nobody to tell
        }
#pragma warning disable CA1031 // It is the last resort: whatever escaped, the caller must not see it.
        catch (Exception exception) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            var safe = errors.Of(exception, Languages.Of(http.Request, options.DefaultLanguage));
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await HttpErrors.WriteAsync(http, safe).ConfigureAwait(false);
        }
    }
}
