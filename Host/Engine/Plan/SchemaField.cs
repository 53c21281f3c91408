using GraphQL.Resolvers;
using GraphQL.Types;
using Headless.Engine.Execution.Resolvers;

namespace Headless.Engine.Plan;

/// <summary>What running needs to know of a field of the schema, decided once for all documents.</summary>
internal sealed class SchemaField
{
    private DirectWrite? _write;

    public SchemaField(FieldType definition, bool isTypeName)
    {
        (Definition, IsTypeName) = (definition, isTypeName);
        Label = new(definition.Name);
        Shape = OutputShape.Of(definition.ResolvedType!);
        Resolver = definition.Resolver ?? NameFieldResolver.Instance;
        Plain = Resolver as IPlainResolver is { Read: not null } plain ? plain : null;
    }

    /// <summary>The field.</summary>
    public FieldType Definition { get; }

    /// <summary>Its name as it stands in an answer behind another field: <c>,"name":</c>.</summary>
    public Label Label { get; }

    /// <summary>Whether it is <c>__typename</c>.</summary>
    public bool IsTypeName { get; }

    /// <summary>Its type.</summary>
    public OutputShape Shape { get; }

    /// <summary>Its resolver.</summary>
    public IFieldResolver Resolver { get; }

    /// <summary>The same resolver, where the value may stand in the object already; otherwise null.</summary>
    public IPlainResolver? Plain { get; }

    /// <summary>What writes the value that stands in objects of a type without reading it first. Made when it is first needed, as all is that takes long to make.</summary>
    /// <param name="source">The objects' type.</param>
    /// <returns>The writer.</returns>
    public DirectWrite WriteOf(Type source) => DirectWrites.SourceOf(Plain?.Value)?.IsAssignableFrom(source) == true ? _write ??= DirectWrites.Of(Plain!.Value, Shape) : DirectWrites.None;
}
