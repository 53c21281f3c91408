using Headless.Data;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Platform.Outbox;

/// <summary>Gives messages to their handlers, each in a transaction of its own that also marks it done.</summary>
internal sealed partial class OutboxDelivery(
    EventCatalog catalog, IServiceScopeFactory scopes, IPlatformWork platform, OutboxSchedule schedule, TimeProvider time, ILogger<OutboxDelivery> logger) : IDisposable
{
    private const string Because = "the platform's own bookkeeping";
    private const int MostAtOnce = 8;

    // A handler is stopped so long before its lease ends, so that no other host begins while it is still at work.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Delivers messages that this host has taken, one after another.</summary>
    /// <param name="taken">The messages.</param>
    /// <returns>A task that never fails.</returns>
    public async Task RunAsync(IReadOnlyList<OutboxMessage> taken)
    {
        foreach (var message in taken)
        {
            await _places.WaitAsync();
            try
            {
                await DeliverAsync(message);
            }
            finally
            {
                _places.Release();
            }
        }
    }

    /// <summary>Lets no further handler begin, tells those at work to stop, and waits for them. What was not delivered is due at once, for whoever is still there.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task.</returns>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        for (var i = 0; i < MostAtOnce; i++)
        {
            await _places.WaitAsync(cancellationToken);
        }

        _places.Release(MostAtOnce);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _stopping.Dispose();
    }

    private async Task DeliverAsync(OutboxMessage message)
    {
        var version = message.Version;
        var limit = message.DueAt - time.UtcNow() - s_margin;
        if (limit is not { } left || left < s_margin)
        {
            return;   // its lease is nearly over; whoever takes it next has the whole of one
        }

        try
        {
            _stopping.Token.ThrowIfCancellationRequested();
            await HandleAsync(message, left);
        }
#pragma warning disable CA1031 // A handler may throw whatever it likes; it hurts nobody else.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await PutOffAsync(message, version, failure);
        }
    }

    private async Task HandleAsync(OutboxMessage message, TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _stopping.Token);
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        session.WaitsForHandlers = false;
        var route = catalog.Find(message) ?? throw new InvalidOperationException($"This host has no {message.Handler} for {message.Event}.");
        await route.HandleAsync(scope.ServiceProvider, message.Payload, stop.Token);
        session.Context.Attach(message);
        message.DeliveredAt = time.UtcNow();
        message.DueAt = null;
        await session.CommitAsync(CancellationToken.None);
    }

    private async Task PutOffAsync(OutboxMessage message, int version, Exception failure)
    {
        var isStopping = _stopping.IsCancellationRequested && failure is OperationCanceledException;
        if (!isStopping)
        {
            LogFailure(logger, message.Handler, message.Event[(message.Event.LastIndexOfAny(['.', '+']) + 1)..], failure);
        }

        var now = time.UtcNow();
        DateTime? due = isStopping ? now : now + Backoff.After(message.Attempts);
        DateTime? parked = due is null ? now : null;
        var reason = EventRoute.NameOf(failure.GetType());
        reason = reason.Length <= OutboxTable.TypeNameLength ? reason : reason[..OutboxTable.TypeNameLength];
        try
        {
            // Whoever has taken it meanwhile has raised its version, and says herself what becomes of it.
            await platform.RunAsync((services, cancelled) => services.GetRequiredService<ModuleDb<PlatformModule>>().Unscoped<OutboxMessage>(Because)
                .Where(m => m.Id == message.Id && m.Version == version && m.DeliveredAt == null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.DueAt, due).SetProperty(m => m.ParkedAt, parked).SetProperty(m => m.Failure, reason).SetProperty(m => m.Version, version + 1),
                    cancelled), CancellationToken.None);
            if (due is { } at)
            {
                schedule.Due(at);
            }
        }
#pragma warning disable CA1031 // Its lease ends by itself.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogLost(logger, message.Handler, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Handler} failed on {Event}")]
    private static partial void LogFailure(ILogger logger, string handler, string @event, Exception failure);

    [LoggerMessage(LogLevel.Error, "What {Handler} failed on could not be put off; it is taken again when its lease ends.")]
    private static partial void LogLost(ILogger logger, string handler, Exception failure);
}
