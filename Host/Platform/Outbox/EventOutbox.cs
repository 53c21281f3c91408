using System.Text.Json;
using Headless.Data;
using Headless.Sdk;

namespace Headless.Platform.Outbox;

/// <inheritdoc/>
/// <param name="catalog">Which handlers there are.</param>
/// <param name="delivery">Delivers.</param>
/// <param name="options">How long to wait.</param>
/// <param name="time">Tells the time.</param>
internal sealed class EventOutbox(EventCatalog catalog, OutboxDelivery delivery, OutboxOptions options, TimeProvider time) : IOutbox
{
    /// <inheritdoc/>
    public IReadOnlyList<object> Keep(IReadOnlyList<IDomainEvent> events)
    {
        var now = time.UtcNow();
        return
        [
            .. from domainEvent in events
               from route in catalog.RoutesOf(domainEvent.GetType())
               select new OutboxMessage
               {
                   Id = Guid.CreateVersion7(now),
                   Event = route.EventName,
                   Handler = route.HandlerName,
                   Payload = JsonSerializer.Serialize(domainEvent, route.Event, EventRoute.Json),
                   RaisedAt = now,

                   // Born taken by this host, which delivers it right after the commit.
                   Attempts = 1,
                   DueAt = now + OutboxMessage.Lease,
               },
        ];
    }

    /// <inheritdoc/>
    public async Task DeliverAsync(IReadOnlyList<object> kept, bool wait)
    {
        var work = Task.Run(() => delivery.RunAsync([.. kept.Cast<OutboxMessage>()]));
        if (wait)
        {
            using var stop = new CancellationTokenSource();
            await Task.WhenAny(work, Task.Delay(options.Patience, time, stop.Token));
            await stop.CancelAsync();
        }
    }
}

/// <summary>How the outbox is set up.</summary>
internal sealed record OutboxOptions
{
    /// <summary>How long a mutation waits for the handlers of its events before it answers; they go on. This product's choice.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);
}
