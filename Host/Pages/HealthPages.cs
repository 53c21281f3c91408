using Headless.Host.Startup;
using Headless.Platform;

namespace Headless.Host.Pages;

/// <summary>What a load balancer asks.</summary>
internal static class HealthPages
{
    /// <summary>The process lives.</summary>
    public const string Live = "/health/live";

    /// <summary>Requests may be sent: the database is prepared and answers.</summary>
    public const string Ready = "/health/ready";

    /// <summary>Maps both.</summary>
    /// <param name="app">The application.</param>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Live, () => Text("live"));
        app.MapGet(Ready, async (Readiness readiness, DatabaseProbe probe, CancellationToken cancellationToken) =>
            !readiness.IsReady ? Text("starting", StatusCodes.Status503ServiceUnavailable)
            : await probe.AnswersAsync(cancellationToken) ? Text("ready")
            : Text("the database does not answer", StatusCodes.Status503ServiceUnavailable));
    }

    private static IResult Text(string text, int status = StatusCodes.Status200OK) => Results.Text(text, "text/plain", statusCode: status);
}
