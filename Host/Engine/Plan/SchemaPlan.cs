using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Plan;

/// <summary>
/// What is known of one schema and of the operations that were run against it. An operation's plan hangs on the operation's node in its document, so it goes when the document goes, and no other schema's plan is ever taken for it.
/// </summary>
/// <param name="schema">The schema.</param>
internal sealed class SchemaPlan(ISchema schema)
{
    private readonly ConcurrentDictionary<FieldType, SchemaField> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, OperationPlan> _operations = [];

    /// <summary>What is known of the field that a document names.</summary>
    /// <param name="type">The type that it is asked of.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The field.</returns>
    public SchemaField Find(IGraphType type, ROM name)
    {
        var definition = Meta(type, name) ?? (type as IComplexGraphType)?.GetField(name)
            ?? throw new InvalidOperationException($"Schema is not configured correctly to fetch field '{name}' from type '{type.Name}'.");
        return _fields.GetOrAdd(definition, static (d, typeName) => new(d, ReferenceEquals(d, typeName)), schema.TypeNameMetaFieldType);
    }

    /// <summary>The plan of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="document">Its document.</param>
    /// <param name="isKept">Whether its document will be run again; otherwise its plan is not kept, and nobody waits to put it anywhere.</param>
    /// <returns>The plan.</returns>
    public OperationPlan PlanOf(GraphQLOperationDefinition operation, GraphQLDocument document, bool isKept)
    {
        if (_operations.TryGetValue(operation, out var plan))
        {
            return plan;
        }

        plan = new(operation, document);
        return isKept ? _operations.GetOrAdd(operation, plan) : plan;
    }

    private FieldType? Meta(IGraphType type, ROM name)
    {
        if (name == schema.TypeNameMetaFieldType.Name)
        {
            return schema.TypeNameMetaFieldType;
        }

        return !ReferenceEquals(type, schema.Query) ? null
            : name == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
            : name == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
            : null;
    }
}
