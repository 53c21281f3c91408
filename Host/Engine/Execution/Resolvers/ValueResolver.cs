using GraphQL;
using Headless.Engine.Model;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A field whose method returns a value.</summary>
internal sealed class ValueResolver(EngineRuntime runtime, RowLoader rows, ObjectTypeModel type, FieldModel field, MethodSource source, AccessRule access)
{
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly Results _results = new(runtime, rows, field);
    private readonly SingleParent _parent = new(rows, type, source);

    /// <summary>Calls the method.</summary>
    public ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request) =>
        _parent.Resolve(context, parent => CallAsync(context, request, parent, context.CancellationToken));

    private async Task<object?> CallAsync(IResolveFieldContext context, RequestContext request, object? parent, CancellationToken cancellationToken)
    {
        var arguments = _arguments.Own(context);
        var value = await runtime.Calls.ReadAsync(request, access, async (services, _) =>
        {
            return await _call.InvokeAsync(services, request.Caller, parent, arguments, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
        return _results.Finish(context, value);
    }
}
