namespace Headless.Sdk;

/// <summary>
/// Wakes everybody who follows something, such as the subscribers of a log: at once for what this host commits. What other hosts commit is found by one look for all of them, every so often and only while somebody waits, so that whoever waits costs
/// neither a timer nor a statement of her own. It may wake for nothing; whoever is woken reads.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="interval">How often it looks.</param>
/// <param name="look">Reads a number that is another one after every change.</param>
public class Signal(TimeProvider clock, TimeSpan interval, Func<CancellationToken, Task<long>> look)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private int _waiting;
    private bool _isLooking;

    /// <summary>The next signal. Take it before reading, or a change between the two goes unnoticed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes everybody who waits.</summary>
    public void Pulse() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits for a signal.</summary>
    /// <param name="next">The signal, taken before reading.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task.</returns>
    public async Task WaitAsync(Task next, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _waiting++;
            if (!_isLooking)
            {
                _isLooking = true;
                using var nobodys = ExecutionContext.SuppressFlow();   // it is for everybody, and no part of the first one's request
                _ = LookAsync();
            }
        }

        try
        {
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _waiting--;
            }
        }
    }

    // Whoever came first may have read before the first look, so that one wakes her whatever it sees.
    private async Task LookAsync()
    {
        long? seen = null;
        while (true)
        {
            await Task.Delay(interval, clock).ConfigureAwait(false);
            lock (_lock)
            {
                if (_waiting == 0)
                {
                    _isLooking = false;
                    return;
                }
            }

            if (await TryLookAsync().ConfigureAwait(false) is { } now && now != seen)
            {
                seen = now;
                Pulse();
            }
        }
    }

    private async Task<long?> TryLookAsync()
    {
        try
        {
            return await look(CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A database that is away for a moment ends no subscription, and whoever sends the statement logs that it failed; it looks again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
