using System.Collections.Concurrent;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Data.Sessions;

/// <summary>Tells the listeners of this process what was committed. What one throws is logged and hurts nobody else.</summary>
internal sealed class CommitListeners(IServiceScopeFactory scopes, ILogger<CommitListeners> logger)
{
    private static readonly ConcurrentDictionary<Type, IRoute> Routes = new();

    public async Task TellAsync(IReadOnlyList<IDomainEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        foreach (var domainEvent in events)
        {
            Routes.GetOrAdd(domainEvent.GetType(), type => (IRoute)Activator.CreateInstance(typeof(Route<>).MakeGenericType(type))!).Tell(scope.ServiceProvider, domainEvent, logger);
        }
    }

    private interface IRoute
    {
        void Tell(IServiceProvider services, IDomainEvent domainEvent, ILogger logger);
    }

    private sealed class Route<TEvent> : IRoute
        where TEvent : IDomainEvent
    {
        public void Tell(IServiceProvider services, IDomainEvent domainEvent, ILogger logger)
        {
            try
            {
                foreach (var listener in services.GetServices<ICommitListener<TEvent>>())
                {
                    listener.Committed((TEvent)domainEvent);
                }
            }
#pragma warning disable CA1031 // A listener may throw whatever it likes; the publisher has committed and must not hear of it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                logger.LogError(e, "A listener failed on {Event}", typeof(TEvent).Name);
            }
        }
    }
}
