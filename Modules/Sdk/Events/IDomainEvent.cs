namespace Headless.Sdk;

/// <summary>Something that happened, in the past tense, in the publishing module's <c>Contracts</c>. Delivered after the commit.</summary>
public interface IDomainEvent;

/// <summary>Reacts to an event, in a transaction of its own, with the rights of the platform. Found by scanning. A handler that throws is logged and hurts nobody else.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Handles the event.</summary>
    /// <param name="domainEvent">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task HandleAsync(TEvent domainEvent, CancellationToken cancellationToken);
}
