namespace Headless.Data.Providers;

/// <summary>SQLite has one writer. Waiting here is fair and costs nothing; waiting in SQLite polls. Elsewhere the gate is open.</summary>
internal sealed class WriteGate(DatabaseOptions options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim? _gate = options.Provider == DatabaseProvider.Sqlite ? new(1, 1) : null;

    /// <summary>Waits for the turn to write.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>To be disposed when the transaction has ended.</returns>
    /// <exception cref="TimeoutException">Another transaction kept the gate for 30 seconds.</exception>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (_gate is null)
        {
            return null;
        }

        return await _gate.WaitAsync(Patience, cancellationToken)
            ? new Turn(_gate)
            : throw new TimeoutException("Another transaction has kept the SQLite database for 30 seconds. Does a mutation wait for a second write session of its own?");
    }

    public void Dispose() => _gate?.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
