using Headless.Host.Startup;
using Headless.Platform.Refusals;

namespace Headless.Host.Security;

/// <summary>Puts the caller on the request, or refuses it: while the host is not ready, when credentials do not hold, when there are two.</summary>
/// <param name="next">What follows.</param>
/// <param name="resolver">Finds out who asks.</param>
/// <param name="readiness">Whether the host is ready.</param>
/// <param name="writer">Writes refusals.</param>
internal sealed class CallerMiddleware(RequestDelegate next, CallerResolver resolver, Readiness readiness, RefusalWriter writer)
{
    /// <summary>Handles a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!readiness.IsReady)
        {
            context.Response.Headers.RetryAfter = "1";
            await writer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new NotReadyException());
            return;
        }

        var resolution = await resolver.ResolveAsync(context);
        switch (resolution.Outcome)
        {
            case CredentialOutcome.Two:
                await writer.WriteAsync(context, StatusCodes.Status400BadRequest, new TwoCredentialsException());
                break;
            case CredentialOutcome.Invalid:
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                await writer.WriteAsync(context, StatusCodes.Status401Unauthorized, "INVALID_TOKEN");
                break;
            default:
                context.Features.Set(resolution.Caller);
                await next(context);
                break;
        }
    }
}
