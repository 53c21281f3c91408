using System.Collections;
using Headless.Engine.Errors;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>How the values of fields that need no call are taken from their objects. Each of these does what the field's resolver does in the case that is no case: nothing to load, nothing to wait for.</summary>
internal static class PlainReads
{
    /// <summary>Says that the object does not have the value, so that the resolver must be called.</summary>
    public static object Missed { get; } = new();

    /// <summary>How a field's value is taken from its object.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="type">The field's type.</param>
    /// <param name="field">The field.</param>
    /// <returns>The way; null for a field that always needs its call.</returns>
    public static Func<object, object?>? Of(SchemaModel model, ObjectTypeModel type, FieldModel field) => field.Source switch
    {
        IdSource => source => source is IEntity row ? NodeId.Encode(type.Name, row.Id) : Missed,
        PropertySource source => OfObject(Finished(model, field, Accessor.GetWhereDeclared(source.Property, Missed))),
        ReferenceSource source => Joined(Accessor.GetWhereDeclared(source.Property, Missed)),
        EngineSource { Key: "result" } => Finished(model, field, source => source is MutationResult result ? result.Value : Missed),
        EngineSource source => Engine(source.Key),
        _ => null,
    };

    /// <summary>What a field's value is, where it can be said.</summary>
    /// <param name="type">The field's type.</param>
    /// <param name="field">The field.</param>
    /// <returns>What it is; null where it is read.</returns>
    public static PlainValue? ValueOf(ObjectTypeModel type, FieldModel field) => field.Source switch
    {
        IdSource => new PlainId(type.Name),
        PropertySource source => new PlainProperty(source.Property),
        _ => null,
    };

    // A refused mutation's payload has errors only.
    private static Func<object, object?> OfObject(Func<object, object?> read) => source => source switch
    {
        MutationResult { Value: null } => null,
        MutationResult payload => read(payload.Value),
        _ => read(source),
    };

    // A bare reference is no row yet.
    private static Func<object, object?> Finished(SchemaModel model, FieldModel field, Func<object, object?> read)
    {
        if (model.Object(field.Type.Inner) is not { IsNode: true })
        {
            return read;
        }

        return source => read(source) switch
        {
            Reference => Missed,
            IEnumerable items when items.Cast<object?>().Any(i => i is Reference) => Missed,
            var value => value,
        };
    }

    private static Func<object, object?> Joined(Func<object, object?> read) => source => read(source) ?? Missed;

    private static Func<object, object?>? Engine(string key) => key switch
    {
        "edges" => source => source is IPage page ? page.Edges : Missed,
        "nodes" => source => source is IPage page ? page.Nodes : Missed,
        "pageInfo" => source => source is IPage page ? page.PageInfo : Missed,
        "totalCount" => source => source is IPage page ? page.TotalCount : Missed,
        "cursor" => source => source is IEdge edge ? edge.Cursor : Missed,
        "node" => source => source is IEdge edge ? edge.Node : Missed,
        "errors" => source => source is MutationResult result ? result.Errors : Missed,
        "error.code" => source => source is DomainException refusal ? Messages.CodeOf(refusal) : Missed,
        "error.path" => source => source is DomainException refusal ? refusal.Path : Missed,
        _ => null,
    };
}
