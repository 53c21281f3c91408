using Headless.Sdk;

namespace Headless.Data;

/// <summary>Keeps raised events with their transaction, and sees to it that they reach their handlers.</summary>
public interface IOutbox
{
    /// <summary>The rows that keep events until each handler has had them.</summary>
    /// <param name="events">The events, in the order they were raised.</param>
    /// <returns>A row for each event and handler; none for an event without one.</returns>
    IReadOnlyList<object> Keep(IReadOnlyList<IDomainEvent> events);

    /// <summary>Delivers what a transaction kept that has just been committed. What is not delivered now is later, here or elsewhere.</summary>
    /// <param name="kept">The rows.</param>
    /// <param name="wait">Whether to wait a moment for the handlers.</param>
    /// <returns>A task that never fails.</returns>
    Task DeliverAsync(IReadOnlyList<object> kept, bool wait);
}
