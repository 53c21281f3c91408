using Headless.Engine.Http.Sockets;

namespace Headless.Host.Security;

/// <summary>
/// Runs the request of somebody with credentials. An answer in one piece ends by itself; a stream of events could outlive its key or token, so that is looked at again while it flows, and a stream whose credentials have ended is cut.
/// </summary>
/// <param name="callers">Looks at the credentials, as it does for a WebSocket: each time anew.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed partial class KeyStreams(ISocketCallers callers, TimeProvider time, ILogger<KeyStreams> log)
{
    /// <summary>How long a stream may outlive its credentials. This product's choice.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private const string EventStream = "text/event-stream";

    private static readonly SocketCredentials s_inHeaders = new(null, null);

    /// <summary>Runs a request whose credentials were accepted.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Answers it.</param>
    /// <returns>A task.</returns>
    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var watching = Task.CompletedTask;
        CancellationTokenSource? answered = null;
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith(EventStream, StringComparison.Ordinal) == true)
            {
                answered = new();
                watching = WatchAsync(context, answered.Token);
            }

            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            if (answered is not null)
            {
                await answered.CancelAsync();
                await watching;
                answered.Dispose();
            }
        }
    }

    private async Task WatchAsync(HttpContext context, CancellationToken answered)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(answered))
            {
                if (await HasEndedAsync(context))
                {
                    context.Abort();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (answered.IsCancellationRequested || context.RequestAborted.IsCancellationRequested)
        {
            // the stream has ended by itself
        }
    }

    private async Task<bool> HasEndedAsync(HttpContext context)
    {
        try
        {
            return (await callers.AdmitAsync(context, s_inHeaders)).Code == SocketAdmission.Invalid;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "It could not be told whether the credentials of a stream still hold; it is tried again.")]
    private partial void LogFailure(Exception failure);
}
