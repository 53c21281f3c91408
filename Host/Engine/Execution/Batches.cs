using GraphQL.DataLoader;
using Headless.Engine.Model;

namespace Headless.Engine.Execution;

/// <summary>Work that is done once for all objects of a request that ask for the same field at the same place.</summary>
internal sealed class Batches
{
    private readonly Dictionary<(FieldModel Field, int Location, string Purpose), Batch> _open = [];
    private readonly Lock _gate = new();

    /// <summary>Puts an object into the batch of its field; the batch runs when the first result is awaited.</summary>
    /// <param name="field">The field.</param>
    /// <param name="location">Where in the document the field stands.</param>
    /// <param name="purpose">What is done; a field may need two steps.</param>
    /// <param name="key">The object's key; equal keys share a result.</param>
    /// <param name="item">The object.</param>
    /// <param name="run">Does the work for distinct objects and answers by key.</param>
    public IDataLoaderResult Add(FieldModel field, int location, string purpose, object key, object item, Func<IReadOnlyList<KeyValuePair<object, object>>, CancellationToken, Task<Func<object, object?>>> run)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue((field, location, purpose), out var batch) || !batch.TryAdd(key, item))
            {
                _open[(field, location, purpose)] = batch = new Batch(run);
                batch.TryAdd(key, item);
            }

            return new Pending(batch, key);
        }
    }

    private sealed class Batch(Func<IReadOnlyList<KeyValuePair<object, object>>, CancellationToken, Task<Func<object, object?>>> run)
    {
        private readonly Dictionary<object, object> _items = [];
        private readonly Lock _gate = new();
        private Task<Func<object, object?>>? _running;

        // False when it runs already: parts of an answer run side by side, and each may be the first to wait for it.
        public bool TryAdd(object key, object item)
        {
            lock (_gate)
            {
                if (_running is null)
                {
                    _items.TryAdd(key, item);
                }

                return _running is null;
            }
        }

        public Task<Func<object, object?>> Run(CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                return _running ??= run([.. _items], cancellationToken);
            }
        }
    }

    private sealed class Pending(Batch batch, object key) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var answer = await batch.Run(cancellationToken).ConfigureAwait(false);
            return answer(key);
        }
    }
}
