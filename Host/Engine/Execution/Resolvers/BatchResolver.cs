using System.Reflection;
using GraphQL;
using Headless.Data;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A field whose method serves all parents of a request at once.</summary>
internal sealed class BatchResolver(EngineRuntime runtime, RowLoader rows, ObjectTypeModel type, FieldModel field, MethodSource source, AccessRule access)
{
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly Results _results = new(runtime, rows, field);
    private readonly Func<IReadOnlyList<object?>, Array> _listOf = typeof(BatchResolver).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(source.Parameters.First(p => p.Kind == ParameterKind.Parents).Type).CreateDelegate<Func<IReadOnlyList<object?>, Array>>();
    private readonly Parents _parents = new(rows, type, source.Parameters.First(p => p.Kind == ParameterKind.Parents).Type);
    private readonly object? _absent = source.Result.IsValueType && field.Type.NonNull ? Activator.CreateInstance(source.Result) : null;
    private readonly MethodInfo _answer = typeof(BatchResolver)
        .GetMethod(source.Shape == MethodShape.Batch ? nameof(FromDictionary) : nameof(FromLookup), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(source.Parameters.First(p => p.Kind == ParameterKind.Parents).Type, source.Result);

    /// <summary>The key by which parents are told apart.</summary>
    public static object Key(object source) => source is IEntity row ? row.Id : source;

    /// <summary>Puts the parent into the batch.</summary>
    public ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request) =>
        new(request.Batches.Add(context, context, field, "batch", Key(context.Source!), context.Source!, this, static (me, first) => me.Work(first)));

    private BatchWork Work(IResolveFieldContext context)
    {
        var request = RequestContext.Of(context);
        var arguments = _arguments.Own(context);
        return (items, cancellationToken) => runtime.Calls.ReadAsync(
            request, access, (services, session) => RunAsync(context, services, session, request.Caller, items.Items, arguments, cancellationToken), cancellationToken);
    }

    private async Task<Func<int, object?>> RunAsync(
        IResolveFieldContext context, IServiceProvider services, DataSession session, Caller caller, IReadOnlyList<object> items, IReadOnlyList<object?> arguments, CancellationToken cancellationToken)
    {
        var parents = await _parents.ConvertAsync(session, items, cancellationToken).ConfigureAwait(false);
        var answer = await _call.InvokeAsync(services, caller, _listOf(parents), arguments, cancellationToken).ConfigureAwait(false);
        var find = (Func<object, object?>)_answer.Invoke(null, [answer])!;
        return index => _results.Finish(context, (parents[index] is { } parent ? find(parent) : null) ?? _absent);
    }

    // The parents that exist, as an array of the type that the method asks for.
    private static Array ListOf<TParent>(IReadOnlyList<object?> parents) => parents.OfType<TParent>().ToArray();

    private static Func<object, object?> FromDictionary<TParent, TValue>(object? answer)
        where TParent : notnull
    {
        var values = (IReadOnlyDictionary<TParent, TValue>)answer!;
        return parent => values.TryGetValue((TParent)parent, out var value) ? value : null;
    }

    private static Func<object, object?> FromLookup<TParent, TValue>(object? answer)
    {
        var values = (ILookup<TParent, TValue>)answer!;
        return parent => values[(TParent)parent].ToList();
    }
}
