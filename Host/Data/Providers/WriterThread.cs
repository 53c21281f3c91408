using System.Collections.Concurrent;

namespace Headless.Data.Providers;

/// <summary>
/// The thread on which those who waited for their turn to write go on. SQLite's statements never leave the thread that sends them, so a turn runs here from its first to its last without a pause, and the next one begins at
/// once; in the pool each would queue behind whatever else the host has to do, and everybody behind her. It begins with the first who has to wait.
/// </summary>
internal sealed class WriterThread : IDisposable
{
    private readonly BlockingCollection<Action> _turns = [];
    private readonly Lazy<Thread> _thread;

    /// <summary>Makes it.</summary>
    public WriterThread() => _thread = new(() =>
    {
        var thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
        return thread;
    });

    /// <summary>Lets someone go on.</summary>
    /// <param name="turn">Goes on; it does not throw.</param>
    public void Post(Action turn)
    {
        if (_turns.IsAddingCompleted)
        {
            turn();   // the host is going down
            return;
        }

        _ = _thread.Value;
        _turns.Add(turn);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.CompleteAdding();

    private void Run()
    {
        foreach (var turn in _turns.GetConsumingEnumerable())
        {
            turn();
        }
    }
}
