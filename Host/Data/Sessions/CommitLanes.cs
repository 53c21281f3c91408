namespace Headless.Data.Sessions;

/// <summary>
/// Lets those who want the same row wait for each other here, in the order they came, instead of in the database: from the statement that takes of it to the commit only one of this host is on her way. Waiting there is
/// not fair, and wakes whoever waits for nothing. It only orders; that nothing is taken twice the statement sees to, whatever other hosts do.
/// </summary>
internal sealed class CommitLanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<object, Lane> _lanes = [];

    /// <summary>Waits until nobody else is on her way.</summary>
    /// <param name="row">What identifies the row.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>To be disposed when the transaction has ended.</returns>
    public async Task<IDisposable> EnterAsync(object row, CancellationToken cancellationToken)
    {
        Lane? lane;
        lock (_lock)
        {
            if (!_lanes.TryGetValue(row, out lane))
            {
                lane = new(this, row);
                _lanes.Add(row, lane);
            }

            lane.Users++;
        }

        try
        {
            await lane.Turn.WaitAsync(cancellationToken);
            return new Place(lane);
        }
        catch
        {
            Leave(lane);
            throw;
        }
    }

    private void Leave(Lane lane)
    {
        lock (_lock)
        {
            if (--lane.Users == 0)
            {
                _lanes.Remove(lane.Row);
            }
        }
    }

    // The semaphore holds nothing that must be disposed of: nobody asks for its handle.
    private sealed class Lane(CommitLanes lanes, object row)
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public object Row => row;

        public int Users { get; set; }

        public void Leave()
        {
            Turn.Release();
            lanes.Leave(this);
        }
    }

    private sealed class Place(Lane lane) : IDisposable
    {
        private Lane? _lane = lane;

        public void Dispose() => Interlocked.Exchange(ref _lane, null)?.Leave();
    }
}
