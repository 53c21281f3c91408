using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using Headless.Engine.Errors;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>The resolver of each field, made once at schema build.</summary>
internal sealed class ResolverFactory(EngineRuntime runtime)
{
    private readonly RowLoader _rows = new(runtime);

    /// <summary>The resolver of a field of an object type.</summary>
    public IFieldResolver Create(ObjectTypeModel type, FieldModel field) => new GuardedResolver(runtime, new FieldAccess(runtime.Model, type, field), Resolve(type, field), PlainReads.Of(runtime.Model, type, field), PlainReads.ValueOf(type, field));

    private Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Resolve(ObjectTypeModel type, FieldModel field) => field.Source switch
    {
        IdSource => Id(type),
        ReferenceSource source => Navigation(type, field, source),
        PropertySource source => Property(type, field, source.Property),
        MethodSource source => Method(type, field, source),
        EngineSource source => Engine(field, source.Key),
        _ => throw new InvalidOperationException($"{field.Name}: {field.Source.GetType().Name} has no resolver."),
    };

    private Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Method(ObjectTypeModel type, FieldModel field, MethodSource source)
    {
        var access = new FieldAccess(runtime.Model, type, field).Scope;
        return source.Shape switch
        {
            MethodShape.Batch or MethodShape.BatchMany => new BatchResolver(runtime, _rows, type, field, source, access).Resolve,
            MethodShape.List => new ListResolver(runtime, _rows, type, field, source, access).Resolve,
            MethodShape.Children => new ChildrenResolver(runtime, type, field, source, access).Resolve,
            MethodShape.One => new OneResolver(runtime, _rows, type, field, source, access).Resolve,
            MethodShape.Mutation => new MutationResolver(runtime, _rows, field, source, access).Resolve,
            MethodShape.Stream => (context, _) => new(context.Source),
            _ => new ValueResolver(runtime, _rows, type, field, source, access).Resolve,
        };
    }

    private static Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Id(ObjectTypeModel type) =>
        (context, _) => new(NodeId.Encode(type.Name, ((IEntity)context.Source!).Id));

    private Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Property(ObjectTypeModel type, FieldModel field, PropertyInfo property)
    {
        var results = new Results(runtime, _rows, field);
        var read = Accessor.Get(property);
        var promised = type.Reference?.GetProperty(property.Name) is { } same ? Accessor.Get(same) : null;
        return (context, _) =>
        {
            var source = context.Source is MutationResult payload ? payload.Value : context.Source;
            if (source is null)
            {
                return new((object?)null);   // a refused mutation's payload has errors only
            }

            if (property.DeclaringType!.IsInstanceOfType(source))
            {
                return new(results.Finish(context, read(source)));
            }

            return new(promised is not null ? promised(source) : _rows.LoadWhole(context, type, ((IEntity)source).Id, read));
        };
    }

    /// <summary>A navigation is there already when the list's projection joined it; otherwise its row is loaded, once for all parents.</summary>
    private Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Navigation(ObjectTypeModel type, FieldModel field, ReferenceSource source)
    {
        var target = runtime.Model.Object(field.Type.Inner)!;
        var joined = Accessor.Get(source.Property);
        var key = Accessor.Get(source.ForeignKey);
        return (context, _) =>
        {
            var row = context.Source!;
            if (!source.Property.DeclaringType!.IsInstanceOfType(row))
            {
                return new(_rows.LoadWhole(context, type, ((IEntity)row).Id, whole => key(whole) is Guid to ? _rows.Load(context, field, target, to) : null));
            }

            return joined(row) is { } other ? new(other) : new(key(row) is Guid id ? _rows.Load(context, field, target, id) : null);
        };
    }

    private Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Engine(FieldModel field, string key) => key switch
    {
        "edges" => (context, _) => new(((IPage)context.Source!).Edges),
        "nodes" => (context, _) => new(((IPage)context.Source!).Nodes),
        "pageInfo" => (context, _) => new(((IPage)context.Source!).PageInfo),
        "totalCount" => (context, _) => new(((IPage)context.Source!).TotalCount),
        "cursor" => (context, _) => new(((IEdge)context.Source!).Cursor),
        "node" => (context, request) => context.Source is IEdge edge ? new(edge.Node) : new(new NodeResolver(runtime, _rows).One(context, request)),
        "nodes(ids)" => (context, request) => new(new NodeResolver(runtime, _rows).Many(context, request)),
        "result" => Result(field),
        "errors" => (context, _) => new(((MutationResult)context.Source!).Errors),
        "error.code" => (context, _) => new(context.Source is DomainException refusal ? Messages.CodeOf(refusal) : "VALIDATION_FAILED"),
        "error.message" => (context, request) => new(Message(context.Source!, request.Language)),
        "error.path" => (context, _) => new(context.Source is DomainException refusal ? refusal.Path : ((ValidationProblem)context.Source!).Path),
        _ => throw new InvalidOperationException($"The engine has no field {key}."),
    };

    private Func<IResolveFieldContext, RequestContext, ValueTask<object?>> Result(FieldModel field)
    {
        var results = new Results(runtime, _rows, field);
        return (context, _) => new(results.Finish(context, ((MutationResult)context.Source!).Value));
    }

    private static string Message(object error, Language language) => error switch
    {
        DomainException refusal => Messages.Of(refusal, language),
        ValidationProblem problem => language == Language.Chinese ? problem.Zh : problem.En,
        _ => throw new InvalidOperationException(error.GetType().Name),
    };
}
