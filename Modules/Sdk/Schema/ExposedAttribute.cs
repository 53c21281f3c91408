namespace Headless.Sdk;

/// <summary>
/// The one declaration that makes an entity's property a field. It says who may read it, whether lists may filter, order and search by it, how sensitive it is and what for; column masks, filter and order
/// inputs, the permission matrix, documentation and <c>schema explain</c> all derive from it. A property of an entity without it is not in the schema.
/// </summary>
/// <remarks>Whoever may not read the field may not filter or order by it either: such a clause is refused, never dropped.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExposedAttribute : Attribute
{
    /// <summary>Lists of the entity accept the field in <c>where</c>.</summary>
    public bool Filter { get; init; }

    /// <summary>Lists of the entity accept the field in <c>orderBy</c>. Only for columns that are never null.</summary>
    public bool Order { get; init; }

    /// <summary>Another property of the same entity, never null, whose values sort as this field should; for example a Chinese sort key. Null: the property itself.</summary>
    public string? OrderBy { get; init; }

    /// <summary>A permission needed beyond the type's. The field must then be nullable: without the permission it is null and an error says so.</summary>
    public string? Permission { get; init; }

    /// <summary>How sensitive the value is.</summary>
    public Sensitivity Sensitivity { get; init; }

    /// <summary>What a sensitive value is kept for. Required when <see cref="Sensitivity"/> is above <see cref="Sensitivity.Internal"/>.</summary>
    public string? Purpose { get; init; }
}

/// <summary>How much harm a value can do in wrong hands.</summary>
public enum Sensitivity
{
    /// <summary>Anybody may know it.</summary>
    Public,

    /// <summary>Union business, about no person.</summary>
    Internal,

    /// <summary>About a person.</summary>
    Personal,

    /// <summary>Sensitive personal data: health, bank accounts, identity documents, whereabouts, children.</summary>
    Sensitive,
}
