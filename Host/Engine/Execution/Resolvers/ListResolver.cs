using System.Reflection;
using GraphQL;
using Headless.Data;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A connection whose method returns all rows: the engine filters, orders, cuts and projects.</summary>
internal sealed class ListResolver(EngineRuntime runtime, RowLoader rows, ObjectTypeModel type, FieldModel field, MethodSource source, AccessRule access)
{
    private static readonly MethodInfo s_read = typeof(ListResolver).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly SingleParent _parent = new(rows, type, source);
    private readonly MethodInfo _read = s_read.MakeGenericMethod(source.Result);
    private readonly PageSizeAttribute _pageSize = source.Method.GetCustomAttribute<PageSizeAttribute>() ?? new();

    /// <summary>Reads the page.</summary>
    public ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request) =>
        _parent.Resolve(context, parent => CallAsync(context, request, parent, context.CancellationToken));

    private async Task<object?> CallAsync(IResolveFieldContext context, RequestContext request, object? parent, CancellationToken cancellationToken)
    {
        var arguments = _arguments.Own(context);
        var asked = _arguments.List(context);
        var list = new ListContext($"{type.Name}.{field.Name}", runtime.Maps.For(source.Result), _pageSize, request.Caller) { Access = access };
        return await runtime.Calls.ReadAsync(request, access, async (services, session) =>
        {
            var rows = _call.Invoke(services, request.Caller, parent, arguments, cancellationToken);
            return await ((Task<object>)_read.Invoke(this, [session.Context, rows, asked, Selections.Of(context), list, cancellationToken])!).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<object> ReadAsync<T>(HeadlessContext database, IQueryable<T> rows, ListRequest asked, Selection selection, ListContext list, CancellationToken cancellationToken)
        where T : class, IEntity => await runtime.Lists.ReadPageAsync(database, rows, asked, selection, list, cancellationToken).ConfigureAwait(false);
}
