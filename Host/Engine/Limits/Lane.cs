namespace Headless.Engine.Limits;

/// <summary>
/// Where work that takes a core for long waits for its like, so that all other work waits for none of it: at most a few go on at once, however many are sent.
/// </summary>
/// <param name="places">How many go on at once.</param>
internal sealed class Lane(int places) : IDisposable
{
    private readonly SemaphoreSlim _places = new(places);

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
