using System.Reflection;
using GraphQL;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A field whose method serves all parents of a request at once.</summary>
internal sealed class BatchResolver(EngineRuntime runtime, RowLoader rows, ObjectTypeModel type, FieldModel field, MethodSource source, AccessRule access)
{
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly Results _results = new(runtime, rows, field);
    private readonly Type _parentType = source.Parameters.First(p => p.Kind == ParameterKind.Parents).Type;
    private readonly Parents _parents = new(rows, type, source.Parameters.First(p => p.Kind == ParameterKind.Parents).Type);
    private readonly object? _absent = source.Result.IsValueType && field.Type.NonNull ? Activator.CreateInstance(source.Result) : null;
    private readonly MethodInfo _answer = typeof(BatchResolver)
        .GetMethod(source.Shape == MethodShape.Batch ? nameof(FromDictionary) : nameof(FromLookup), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(source.Parameters.First(p => p.Kind == ParameterKind.Parents).Type, source.Result);

    /// <summary>The key by which parents are told apart.</summary>
    public static object Key(object source) => source is IEntity row ? row.Id : source;

    /// <summary>Puts the parent into the batch.</summary>
    public ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request)
    {
        var arguments = _arguments.Own(context);
        return new(request.Batches.Add(field, context.FieldAst.Location.Start, "batch", Key(context.Source!), context.Source!,
            (items, cancellationToken) => RunAsync(context, request, items, arguments, cancellationToken)));
    }

    private Task<Func<object, object?>> RunAsync(
        IResolveFieldContext context, RequestContext request, IReadOnlyList<KeyValuePair<object, object>> items, IReadOnlyList<object?> arguments, CancellationToken cancellationToken) =>
        runtime.Calls.ReadAsync(request, access, async (services, session) =>
        {
            var converted = await _parents.ConvertAsync(session, [.. items.Select(i => i.Value)], cancellationToken).ConfigureAwait(false);
            var list = Array.CreateInstance(_parentType, converted.Count);
            Array.Copy(converted.Values.ToArray(), list, converted.Count);
            var answer = await _call.InvokeAsync(services, request.Caller, list, arguments, cancellationToken).ConfigureAwait(false);
            var find = (Func<object, object?>)_answer.Invoke(null, [answer])!;
            var bySource = items.Where(i => converted.ContainsKey(i.Value)).ToDictionary(i => i.Key, i => find(converted[i.Value]));
            return (Func<object, object?>)(key => _results.Finish(context, bySource.GetValueOrDefault(key) ?? _absent));
        }, cancellationToken);

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
