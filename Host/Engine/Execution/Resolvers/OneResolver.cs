using System.Reflection;
using GraphQL;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A field whose method names one row; only the selected columns are read.</summary>
internal sealed class OneResolver(EngineRuntime runtime, RowLoader rows, ObjectTypeModel type, FieldModel field, MethodSource source, AccessRule access)
{
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly SingleParent _parent = new(rows, type, source);
    private readonly MethodInfo _read = typeof(OneResolver).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(source.Result);

    /// <summary>Reads the row.</summary>
    public ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request) =>
        _parent.Resolve(context, parent => CallAsync(context, request, parent, context.CancellationToken));

    private async Task<object?> CallAsync(IResolveFieldContext context, RequestContext request, object? parent, CancellationToken cancellationToken)
    {
        var arguments = _arguments.Own(context);
        return await runtime.Calls.ReadAsync(request, access, async (services, _) =>
        {
            var one = _call.Invoke(services, request.Caller, parent, arguments, cancellationToken);
            return await ((Task<object?>)_read.Invoke(this, [one, Selections.Of(context), cancellationToken])!).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<object?> ReadAsync<T>(One<T> one, Selection selection, CancellationToken cancellationToken)
        where T : class, IEntity => await runtime.Lists.ReadOneAsync(one.Query, selection, runtime.Maps.For(typeof(T)), cancellationToken).ConfigureAwait(false);
}
