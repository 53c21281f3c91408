using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.DataLoader;
using Headless.Engine.Model;

namespace Headless.Engine.Execution;

/// <summary>Does the work of a batch and answers for each of its items, by index.</summary>
/// <param name="items">The distinct items.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <returns>The answers.</returns>
internal delegate Task<Func<int, object?>> BatchWork(BatchItems items, CancellationToken cancellationToken);

/// <summary>What a batch works on.</summary>
/// <param name="Keys">What the items are told apart by.</param>
/// <param name="Items">The items.</param>
internal sealed record BatchItems(IReadOnlyList<object> Keys, IReadOnlyList<object> Items);

/// <summary>Work that is done once for all objects of a request that ask for the same field at the same place.</summary>
internal sealed class Batches
{
    private readonly Dictionary<Place, Batch> _open = [];
    private readonly Lock _gate = new();

    /// <summary>Puts an object into the batch of its field; the batch runs when the first result is awaited.</summary>
    /// <typeparam name="TState">What the work is made from.</typeparam>
    /// <param name="context">The field of this object.</param>
    /// <param name="asked">The field whose place in the document tells batches apart: this one, or the one above it.</param>
    /// <param name="field">The field.</param>
    /// <param name="purpose">What is done; a field may need two steps.</param>
    /// <param name="key">The object's key; equal keys share a result.</param>
    /// <param name="item">The object.</param>
    /// <param name="state">What the work is made from.</param>
    /// <param name="make">Makes the work, for the first object of a batch only: the field and its arguments are the same for all.</param>
    public IDataLoaderResult Add<TState>(
        IResolveFieldContext context, IResolveFieldContext asked, FieldModel field, string purpose, object key, object item, TState state, Func<TState, IResolveFieldContext, BatchWork> make)
    {
        lock (_gate)
        {
            var place = new Place(field, PlaceOf(asked), purpose);
            if (!_open.TryGetValue(place, out var batch) || batch.IsClosed)
            {
                _open[place] = batch = new Batch(make(state, context), _gate);
            }

            return new Pending(batch, batch.Add(key, item));
        }
    }

    // A node of the document asks for the same wherever its fragment is spread; merged with another it asks for more, and is another node then. The library makes such a node anew for each object and has no location for it:
    // the keys that lead to it are the same.
    private static object PlaceOf(IResolveFieldContext asked) => asked.FieldAst.Location.End > 0 ? asked.FieldAst : string.Join('/', asked.ResponsePath.Where(p => p is string));

    // A field is a record of many parts; it is one and the same here, so nothing of it is compared.
    private readonly struct Place(FieldModel field, object node, string purpose) : IEquatable<Place>
    {
        private readonly (FieldModel Field, object Node, string Purpose) _parts = (field, node, purpose);

        public bool Equals(Place other) => ReferenceEquals(_parts.Field, other._parts.Field) && _parts.Node.Equals(other._parts.Node) && _parts.Purpose == other._parts.Purpose;

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_parts.Field), _parts.Node);
    }

    private sealed class Batch(BatchWork work, Lock gate)
    {
        private readonly Dictionary<object, int> _indexes = [];
        private readonly List<object> _keys = [];
        private readonly List<object> _items = [];
        private readonly Lock _start = new();
        private Task<Func<int, object?>>? _running;

        /// <summary>Whether it runs already. With the gate held.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Adds an item, unless there is one of its key. With the gate held.</summary>
        public int Add(object key, object item)
        {
            if (_indexes.TryAdd(key, _keys.Count))
            {
                _keys.Add(key);
                _items.Add(item);
                return _keys.Count - 1;
            }

            return _indexes[key];
        }

        public Task<Func<int, object?>> Run(CancellationToken cancellationToken)
        {
            lock (gate)
            {
                IsClosed = true;
            }

            lock (_start)
            {
                return _running ??= work(new(_keys, _items), cancellationToken);
            }
        }
    }

    private sealed class Pending(Batch batch, int index) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var answer = await batch.Run(cancellationToken).ConfigureAwait(false);
            return answer(index);
        }
    }
}
