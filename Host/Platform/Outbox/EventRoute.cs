using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Platform.Outbox;

/// <summary>The way of one event to one handler.</summary>
internal abstract class EventRoute(Type domainEvent, Type handler)
{
    /// <summary>How events are written. Names of enum values, so that a new one between two others changes nothing.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The event's type.</summary>
    public Type Event => domainEvent;

    /// <summary>The event's stable name.</summary>
    public string EventName { get; } = NameOf(domainEvent);

    /// <summary>The handler's stable name.</summary>
    public string HandlerName { get; } = NameOf(handler);

    /// <summary>The handler's type.</summary>
    protected Type Handler => handler;

    /// <summary>A type's stable name.</summary>
    public static string NameOf(Type type) => type.FullName ?? type.Name;

    /// <summary>Makes the route.</summary>
    public static EventRoute Of(Type domainEvent, Type handler) =>
        (EventRoute)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(domainEvent), domainEvent, handler)!;

    /// <summary>Makes the handler in the call's services and gives it the event.</summary>
    public abstract Task HandleAsync(IServiceProvider services, string payload, CancellationToken cancellationToken);

    private sealed class Typed<TEvent>(Type domainEvent, Type handler) : EventRoute(domainEvent, handler)
        where TEvent : IDomainEvent
    {
        public override async Task HandleAsync(IServiceProvider services, string payload, CancellationToken cancellationToken)
        {
            var read = JsonSerializer.Deserialize<TEvent>(payload, Json) ?? throw new JsonException($"There is no {EventName}.");
            var handles = (IEventHandler<TEvent>)ActivatorUtilities.CreateInstance(services, Handler);
            try
            {
                await handles.HandleAsync(read, cancellationToken);
            }
            finally
            {
                if (handles is IAsyncDisposable disposable)
                {
                    await disposable.DisposeAsync();
                }
                else
                {
                    (handles as IDisposable)?.Dispose();
                }
            }
        }
    }
}
