using Headless.Platform;
using Headless.Platform.Refusals;

namespace Headless.Host.Security;

/// <summary>Refuses requests while the host is still preparing its database.</summary>
/// <param name="next">What follows.</param>
/// <param name="readiness">Whether the host is ready.</param>
/// <param name="writer">Writes refusals.</param>
internal sealed class ReadyMiddleware(RequestDelegate next, Readiness readiness, RefusalWriter writer)
{
    /// <summary>Handles a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsReady)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = "1";
        await writer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new NotReadyException());
    }
}
