namespace Headless.Engine.Cost;

/// <summary>
/// Where dear queries wait for each other, so that cheap ones wait for none of them: at most a few run at once, however many are sent. A place is held while the query runs, not while its answer is read.
/// </summary>
/// <param name="options">How many places there are.</param>
internal sealed class HeavyLane(EngineOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.MaxHeavyQueries);

    /// <summary>Waits for a place.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The place; it is free again when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Place(_places);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
    }
}
