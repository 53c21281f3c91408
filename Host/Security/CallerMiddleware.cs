using Headless.Host.Security.Limits;
using Headless.Platform.Refusals;
using Headless.Sdk;

namespace Headless.Host.Security;

/// <summary>Puts the caller on the request, or refuses it: when credentials do not hold, when there are two, when there are too many requests.</summary>
/// <param name="next">What follows.</param>
/// <param name="resolver">Finds out who asks.</param>
/// <param name="rates">Counts requests.</param>
/// <param name="streams">Ends streams whose credentials have ended.</param>
/// <param name="writer">Writes refusals.</param>
internal sealed class CallerMiddleware(RequestDelegate next, CallerResolver resolver, CallerRates rates, KeyStreams streams, RefusalWriter writer)
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
            case CredentialOutcome.InAddress:
                await writer.WriteAsync(context, StatusCodes.Status400BadRequest, new KeyInAddressException());
                break;
            case CredentialOutcome.Invalid:
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                await writer.WriteAsync(context, StatusCodes.Status401Unauthorized, "INVALID_TOKEN");
                break;
            case CredentialOutcome.HeldUp:
                var seconds = SecondsOf(resolution.Wait);
                await writer.WriteAsync(context, StatusCodes.Status429TooManyRequests, new TooManyAttemptsException(seconds), seconds);
                break;
            default:
                await AcceptAsync(context, resolution.Caller);
                break;
        }
    }

    private static int SecondsOf(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    private async Task AcceptAsync(HttpContext context, Caller caller)
    {
        if (rates.Count(caller) is { } wait)
        {
            var seconds = SecondsOf(wait);
            await writer.WriteAsync(context, StatusCodes.Status429TooManyRequests, new RateLimitedException(caller.RequestsPerMinute!.Value, seconds), seconds);
            return;
        }

        context.Features.Set(caller);
        await (caller.Kind == CallerKind.Anonymous ? next(context) : streams.RunAsync(context, next));
    }
}
