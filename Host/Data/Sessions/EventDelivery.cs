using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Data.Sessions;

/// <summary>Hands events to their handlers, each in a transaction of its own over the whole tree. What a handler throws is logged and hurts nobody else.</summary>
internal sealed class EventDelivery(IServiceScopeFactory scopes, ILogger<EventDelivery> logger)
{
    public async Task DeliverAsync(IReadOnlyList<IDomainEvent> events)
    {
        foreach (var domainEvent in events)
        {
            var route = (IRoute)Activator.CreateInstance(typeof(Route<>).MakeGenericType(domainEvent.GetType()))!;
            for (var i = 0; await DeliverAsync(route, domainEvent, i); i++)
            {
            }
        }
    }

    private async Task<bool> DeliverAsync(IRoute route, IDomainEvent domainEvent, int index)
    {
        var name = $"handler {index} of {domainEvent.GetType().Name}";
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var session = scope.ServiceProvider.GetRequiredService<DataSession>();
            session.Open(Caller.Anonymous, Scope.Everything, writes: true);
            if (route.Find(scope.ServiceProvider, index) is not { } handler)
            {
                return false;
            }

            name = handler.GetType().FullName!;
            await route.HandleAsync(handler, domainEvent);
            await session.CommitAsync(CancellationToken.None);
            return true;
        }
#pragma warning disable CA1031 // A handler may throw whatever it likes; the publisher has committed and must not hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "{Handler} failed on {Event}", name, domainEvent.GetType().Name);
            return name != $"handler {index} of {domainEvent.GetType().Name}";   // none could be made: the next one cannot either
        }
    }

    private interface IRoute
    {
        object? Find(IServiceProvider services, int index);

        Task HandleAsync(object handler, IDomainEvent domainEvent);
    }

    private sealed class Route<TEvent> : IRoute
        where TEvent : IDomainEvent
    {
        public object? Find(IServiceProvider services, int index) => services.GetServices<IEventHandler<TEvent>>().ElementAtOrDefault(index);

        public Task HandleAsync(object handler, IDomainEvent domainEvent) =>
            ((IEventHandler<TEvent>)handler).HandleAsync((TEvent)domainEvent, CancellationToken.None);
    }
}
