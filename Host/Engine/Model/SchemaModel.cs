namespace Headless.Engine.Model;

/// <summary>The whole schema, before any GraphQL library knows of it: what export, explain, checks and the emitter read.</summary>
/// <param name="Types">All types by name.</param>
public sealed record SchemaModel(IReadOnlyDictionary<string, TypeModel> Types)
{
    private readonly Lazy<Dictionary<Type, ObjectTypeModel>> _byClrType = new(() => ByClrType(Types.Values));

    /// <summary>The object type with this name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type; null when there is none.</returns>
    public ObjectTypeModel? Object(string name) => Types.GetValueOrDefault(name) as ObjectTypeModel;

    /// <summary>All object types, by name.</summary>
    public IEnumerable<ObjectTypeModel> Objects => Types.Values.OfType<ObjectTypeModel>().OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>The object type whose values are of this CLR type, or which this reference refers to.</summary>
    /// <param name="clrType">An entity, reference or record.</param>
    /// <returns>The type; null when there is none.</returns>
    public ObjectTypeModel? For(Type clrType) => _byClrType.Value.GetValueOrDefault(clrType);

    private static Dictionary<Type, ObjectTypeModel> ByClrType(IEnumerable<TypeModel> types)
    {
        var found = new Dictionary<Type, ObjectTypeModel>();
        foreach (var type in types.OfType<ObjectTypeModel>())
        {
            foreach (var clrType in new[] { type.ClrType, type.Reference }.OfType<Type>())
            {
                found.TryAdd(clrType, type);
            }
        }

        return found;
    }
}

/// <summary>Something in the parts that cannot stand. A plugin's problems reject it; a module's stop the start.</summary>
/// <param name="Owners">Who is involved; the last one is to blame.</param>
/// <param name="Type">The type's name.</param>
/// <param name="Field">The field's name; null when it is about the type.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record SchemaProblem(IReadOnlyList<Owner> Owners, string Type, string? Field, string Message)
{
    /// <summary>Who is to blame.</summary>
    public Owner Blamed => Owners[^1];

    /// <inheritdoc/>
    public override string ToString() => $"{(Field is null ? Type : $"{Type}.{Field}")} ({string.Join(" and ", Owners)}): {Message}";
}
