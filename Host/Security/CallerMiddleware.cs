using Headless.Platform.Refusals;

namespace Headless.Host.Security;

/// <summary>Puts the caller on the request, or refuses it: when credentials do not hold, when there are two.</summary>
/// <param name="next">What follows.</param>
/// <param name="resolver">Finds out who asks.</param>
/// <param name="writer">Writes refusals.</param>
internal sealed class CallerMiddleware(RequestDelegate next, CallerResolver resolver, RefusalWriter writer)
{
    /// <summary>Handles a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
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
