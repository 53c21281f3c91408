using System.Text.Json;
using GraphQL.Resolvers;
using GraphQL.Types;
using Headless.Engine.Execution.Resolvers;
using Headless.Engine.Http;

namespace Headless.Engine.Plan;

/// <summary>What running needs to know of a field of the schema, decided once for all documents.</summary>
internal sealed class SchemaField
{
    public SchemaField(FieldType definition, bool isTypeName)
    {
        (Definition, IsTypeName) = (definition, isTypeName);
        Name = JsonEncodedText.Encode(definition.Name, PlainJsonEncoder.Instance);
        Shape = OutputShape.Of(definition.ResolvedType!);
        Resolver = definition.Resolver ?? NameFieldResolver.Instance;
        Plain = Resolver as IPlainResolver is { Read: not null } plain ? plain : null;
    }

    /// <summary>The field.</summary>
    public FieldType Definition { get; }

    /// <summary>Its name as it stands in an answer.</summary>
    public JsonEncodedText Name { get; }

    /// <summary>Whether it is <c>__typename</c>.</summary>
    public bool IsTypeName { get; }

    /// <summary>Its type.</summary>
    public OutputShape Shape { get; }

    /// <summary>Its resolver.</summary>
    public IFieldResolver Resolver { get; }

    /// <summary>The same resolver, where the value may stand in the object already; otherwise null.</summary>
    public IPlainResolver? Plain { get; }
}
