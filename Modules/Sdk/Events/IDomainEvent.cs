namespace Headless.Sdk;

/// <summary>
/// Something that happened, in the past tense, in the publishing module's <c>Contracts</c>: a record of ids and values. Where it has handlers it is kept as JSON in the transaction that raised it, under its full
/// name, until each of them has had it; so its name stays, and what a person would not want kept does not stand in it.
/// </summary>
public interface IDomainEvent;

/// <summary>
/// Reacts to an event after the commit, in a transaction of its own, with the rights of the platform. Found by scanning. What it writes happens exactly once, whatever dies when; what it does elsewhere may happen again.
/// One that throws is tried again after 1 s, 5 s, 30 s, 5 min and 1 h, then parked; it hurts nobody else. In what order events arrive is not promised, not even for one row: read the row, and do what is still to be done.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Handles the event.</summary>
    /// <param name="domainEvent">The event.</param>
    /// <param name="cancellationToken">Stops the work: it has taken too long, or the host stops.</param>
    /// <returns>A task.</returns>
    Task HandleAsync(TEvent domainEvent, CancellationToken cancellationToken);
}

/// <summary>
/// Is told of an event in the process that committed it, at once and at most once: to wake what waits there. Nothing is kept for it, so it costs nothing; what other hosts commit, it does not hear of.
/// Found by scanning. It is quick, and touches no database.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface ICommitListener<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>The event was committed here.</summary>
    /// <param name="domainEvent">The event.</param>
    void Committed(TEvent domainEvent);
}
