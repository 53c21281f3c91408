using Headless.Data.Statements;
using Headless.Sdk;

namespace Headless.Data.Sessions;

/// <summary>What a session has been given to write and keeps for its commit: new rows that EF need not know, rows of the platform's own, what is taken last, and events.</summary>
/// <param name="outbox">Keeps the events; null in a host without one.</param>
internal sealed class Pending(IOutbox? outbox)
{
    private readonly List<object> _enclosed = [];
    private readonly List<LastTake> _takes = [];
    private readonly List<IDomainEvent> _events = [];
    private IReadOnlyList<object> _kept = [];

    /// <summary>New rows of modules that EF does not track.</summary>
    public FreshRows Fresh { get; } = new();

    /// <summary>The platform's own rows, those of the events among them once they are sealed.</summary>
    public IReadOnlyList<object> Enclosed => _enclosed;

    /// <summary>What is taken last.</summary>
    public IReadOnlyList<LastTake> Takes => _takes;

    /// <summary>Adds a row of the platform's own.</summary>
    /// <param name="row">The row.</param>
    public void Enclose(object row) => _enclosed.Add(row);

    /// <summary>Adds what is taken last.</summary>
    /// <param name="take">What.</param>
    public void Take(LastTake take) => _takes.Add(take);

    /// <summary>Adds an event.</summary>
    /// <param name="domainEvent">The event.</param>
    public void Raise(IDomainEvent domainEvent) => _events.Add(domainEvent);

    /// <summary>Makes rows of the events, which are written with the others. No event is raised any more.</summary>
    /// <returns>The events.</returns>
    /// <exception cref="InvalidOperationException">This host keeps no events.</exception>
    public IReadOnlyList<IDomainEvent> SealEvents()
    {
        IDomainEvent[] events = [.. _events];
        _events.Clear();
        _kept = events.Length == 0
            ? []
            : (outbox ?? throw new InvalidOperationException("Events are kept in the platform's tables; add the platform's module to this host.")).Keep(events);
        _enclosed.AddRange(_kept);
        return events;
    }

    /// <summary>Whether there is anything to write.</summary>
    /// <param name="known">The session's context, if it has one.</param>
    /// <returns>True if so.</returns>
    public bool IsAny(HeadlessContext? known) => _enclosed.Count > 0 || _takes.Count > 0 || Fresh.Rows.Count > 0 || known?.ChangeTracker.HasChanges() == true;

    /// <summary>Forgets what was written.</summary>
    public void Written()
    {
        Fresh.Clear();
        _enclosed.Clear();
        _takes.Clear();
    }

    /// <summary>Forgets all of it: nothing is to be written.</summary>
    public void Clear()
    {
        Written();
        _events.Clear();
    }

    /// <summary>Has the sealed events delivered, when they are committed.</summary>
    /// <param name="waits">Whether to wait a moment for their handlers.</param>
    /// <returns>A task.</returns>
    public Task DeliverAsync(bool waits) => _kept.Count > 0 ? outbox!.DeliverAsync(_kept, waits) : Task.CompletedTask;
}
