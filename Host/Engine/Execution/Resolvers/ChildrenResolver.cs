using System.Reflection;
using GraphQL;
using Headless.Data;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A connection on a parent: the pages of all parents of a request in one statement.</summary>
internal sealed class ChildrenResolver(EngineRuntime runtime, ObjectTypeModel type, FieldModel field, MethodSource source, AccessRule access)
{
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly PageSizeAttribute _pageSize = source.Method.GetCustomAttribute<PageSizeAttribute>() ?? new();
    private readonly MethodInfo _read = typeof(ChildrenResolver)
        .GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
        .MakeGenericMethod(source.Method.ReturnType.GetGenericArguments());

    /// <summary>Puts the parent into the batch.</summary>
    public ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request) =>
        new(request.Batches.Add(context, context, field, "children", RowId(context.Source!), context.Source!, this, static (me, first) => me.Work(first)));

    private BatchWork Work(IResolveFieldContext context)
    {
        var request = RequestContext.Of(context);
        var arguments = _arguments.Own(context);
        var asked = _arguments.List(context);
        var selection = Selections.Of(context);
        var list = new ListContext($"{type.Name}.{field.Name}", runtime.Maps.For(source.Result), _pageSize, request.Caller) { Access = access };
        return (items, cancellationToken) => runtime.Calls.ReadAsync(request, access, (services, session) =>
        {
            var children = _call.Invoke(services, request.Caller, null, arguments, cancellationToken);
            var ids = items.Keys.Cast<Guid>().ToList();
            return (Task<Func<int, object?>>)_read.Invoke(this, [session, children, ids, asked, selection, list, cancellationToken])!;
        }, cancellationToken);
    }

    private static Guid RowId(object parent) => parent is IAspect aspect ? aspect.RowId : ((IEntity)parent).Id;

    private async Task<Func<int, object?>> ReadAsync<TParent, T>(
        DataSession session, Children<TParent, T> children, List<Guid> ids, ListRequest asked, Selection selection, ListContext list, CancellationToken cancellationToken)
        where TParent : class, IEntity
        where T : class, IEntity
    {
        var pages = await runtime.Lists.ReadChildrenAsync(session.Context, session.Rows<TParent>(), ids, children, asked, selection, list, cancellationToken).ConfigureAwait(false);
        return index => pages[ids[index]];
    }
}
