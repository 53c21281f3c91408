using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Platform.Outbox;

/// <summary>Which handlers each event has on this host, known from what is registered.</summary>
internal sealed class EventCatalog
{
    private readonly ILookup<Type, EventRoute> _byEvent;
    private readonly Dictionary<(string Event, string Handler), EventRoute> _byName;
    private readonly IReadOnlyList<Type> _unnamed;

    private EventCatalog(IReadOnlyList<EventRoute> routes, IReadOnlyList<Type> unnamed)
    {
        _byEvent = routes.ToLookup(r => r.Event);
        _byName = routes.DistinctBy(r => (r.EventName, r.HandlerName)).ToDictionary(r => (r.EventName, r.HandlerName));
        _unnamed = unnamed;
        Handlers = [.. routes.Select(r => r.HandlerName).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The names of all handlers.</summary>
    public IReadOnlyList<string> Handlers { get; }

    /// <summary>Reads the catalog.</summary>
    /// <param name="services">What is registered.</param>
    /// <returns>The catalog.</returns>
    public static EventCatalog Of(IServiceCollection services)
    {
        var registered = services
            .Where(s => s.ServiceType.IsGenericType && s.ServiceType.GetGenericTypeDefinition() == typeof(IEventHandler<>) && !s.IsKeyedService)
            .Select(s => (Event: s.ServiceType.GetGenericArguments()[0], Handler: s.ImplementationType))
            .ToList();
        var routes = registered.Where(r => r.Handler is not null).Distinct().Select(r => EventRoute.Of(r.Event, r.Handler!)).ToList();
        return new(routes, [.. registered.Select(r => r.Event).Except(routes.Select(r => r.Event))]);
    }

    /// <summary>The ways of an event.</summary>
    /// <param name="domainEvent">The event's type.</param>
    /// <returns>A route for each handler.</returns>
    public IEnumerable<EventRoute> RoutesOf(Type domainEvent) => _byEvent[domainEvent];

    /// <summary>The way of a kept event.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The route; null when this host has no such event or handler.</returns>
    public EventRoute? Find(OutboxMessage message) => _byName.GetValueOrDefault((message.Event, message.Handler));

    /// <summary>Events that cannot be kept. Each is made with sample values, written, read and compared.</summary>
    /// <param name="parts">Whose assemblies there are.</param>
    /// <returns>What cannot stand.</returns>
    public IReadOnlyList<SchemaProblem> Problems(IReadOnlyList<PartAssembly> parts) =>
    [
        .. _byEvent.Select(e => e.Key).Select(e => (Event: e, Problem: EventSample.ProblemOf(e))).Where(e => e.Problem is not null).Select(e => Report(e.Event, e.Problem!, parts)),
        .. _byEvent.SelectMany(e => e).Where(r => r.EventName.Length > OutboxTable.TypeNameLength || r.HandlerName.Length > OutboxTable.TypeNameLength)
            .Select(r => Report(r.Event, $"its name and that of {r.HandlerName} have at most {OutboxTable.TypeNameLength} characters.", parts)),
        .. _unnamed.Select(e => Report(e, "its handler is registered by a factory, so nothing can name it: register its type.", parts)),
    ];

    private static SchemaProblem Report(Type domainEvent, string problem, IReadOnlyList<PartAssembly> parts) =>
        new([parts.FirstOrDefault(p => p.Assembly == domainEvent.Assembly)?.Owner ?? Owner.Engine], domainEvent.Name, null, problem);
}
