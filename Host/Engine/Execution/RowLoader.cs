using System.Reflection;
using GraphQL;
using GraphQL.DataLoader;
using Headless.Data;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Execution;

/// <summary>Loads rows by id, for all places of a request that ask for the same, under the rule of the rows' type.</summary>
internal sealed class RowLoader(EngineRuntime runtime)
{
    private static readonly MethodInfo s_read = typeof(RowLoader).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A row with the columns that the field's selection needs.</summary>
    public IDataLoaderResult Load(IResolveFieldContext context, FieldModel field, ObjectTypeModel type, Guid id)
    {
        var request = RequestContext.Of(context);
        return request.Batches.Add(context, context, field, $"row of {type.Name}", id, id, (this, type), static (state, first) =>
        {
            var selection = Selections.Of(first);
            return (ids, cancellationToken) => state.Item1.FindAsync(RequestContext.Of(first), state.type, ids, selection, cancellationToken);
        });
    }

    /// <summary>A whole row, for the methods and properties that a reference does not carry; all such fields of the same objects share it.</summary>
    public IDataLoaderResult LoadWhole(IResolveFieldContext context, ObjectTypeModel type, Guid id, Func<object, object?> then)
    {
        var request = RequestContext.Of(context);
        var row = request.Batches.Add(context, context.Parent!, type.Fields[0], $"whole {type.Name}", id, id, (this, type), static (state, first) =>
            (ids, cancellationToken) => state.Item1.FindAsync(RequestContext.Of(first), state.type, ids, null, cancellationToken));
        return new Deferred(async cancellationToken => await row.GetResultAsync(cancellationToken).ConfigureAwait(false) is { } whole ? then(whole) : null);
    }

    private async Task<Func<int, object?>> FindAsync(RequestContext request, ObjectTypeModel type, BatchItems ids, Selection? selection, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(request, type, [.. ids.Keys.Cast<Guid>()], selection, cancellationToken).ConfigureAwait(false);
        return index => rows.GetValueOrDefault((Guid)ids.Keys[index]);
    }

    /// <summary>Rows by id, in a field call of their own; without a selection, with all columns.</summary>
    public Task<IReadOnlyDictionary<Guid, object>> RowsAsync(RequestContext request, ObjectTypeModel type, IReadOnlyList<Guid> ids, Selection? selection, CancellationToken cancellationToken)
    {
        var access = type.Access ?? AccessRule.Public;
        FieldAccess.Check(access, request.Caller);
        return runtime.Calls.ReadAsync(request, access, (_, session) => RowsAsync(session, type, ids, selection, cancellationToken), cancellationToken);
    }

    /// <summary>Rows by id, inside a field call that is under way.</summary>
    public Task<IReadOnlyDictionary<Guid, object>> RowsAsync(DataSession session, ObjectTypeModel type, IReadOnlyList<Guid> ids, Selection? selection, CancellationToken cancellationToken) =>
        (Task<IReadOnlyDictionary<Guid, object>>)s_read.MakeGenericMethod(type.ClrType!).Invoke(null, [runtime, session, ids, selection, cancellationToken])!;

    private static async Task<IReadOnlyDictionary<Guid, object>> ReadAsync<T>(EngineRuntime runtime, DataSession session, IReadOnlyList<Guid> ids, Selection? selection, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var rows = session.Rows<T>();
        if (selection is null)
        {
            return await rows.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => (object)r, cancellationToken).ConfigureAwait(false);
        }

        var found = await runtime.Lists.ReadByIdsAsync(session.Context, rows, ids, selection, runtime.Maps.For(typeof(T)), cancellationToken).ConfigureAwait(false);
        return found.ToDictionary(r => r.Key, r => (object)r.Value);
    }
}
