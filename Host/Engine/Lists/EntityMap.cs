using System.Reflection;
using Headless.Engine.Model;

namespace Headless.Engine.Lists;

/// <summary>What the lists know of an entity or reference: which fields are columns, which lead on to other rows, and what the rest needs loaded.</summary>
/// <param name="ClrType">The entity or reference.</param>
/// <param name="TypeName">The object type's name.</param>
internal sealed record EntityMap(Type ClrType, string TypeName)
{
    /// <summary>Columns that are fields, by field name; <c>id</c> is always one.</summary>
    public required IReadOnlyDictionary<string, ColumnField> Columns { get; init; }

    /// <summary>Reference and collection navigations that are fields, by field name.</summary>
    public required IReadOnlyDictionary<string, NavigationField> Navigations { get; init; }

    /// <summary>Columns that a row needs when one of its other fields is selected, by field name; null: the whole row. A field that stands in no dictionary needs nothing but the id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PropertyInfo>?> Needs { get; init; }
}

/// <summary>A column that is a field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Property">The property.</param>
/// <param name="OrderKey">The property whose values give the order; the same property most often.</param>
/// <param name="Filter">May stand in <c>where</c>.</param>
/// <param name="Order">May stand in <c>orderBy</c>.</param>
/// <param name="Access">Who may read it beyond the type's rule; null: no further rule.</param>
/// <param name="Type">The field's type.</param>
internal sealed record ColumnField(string Name, PropertyInfo Property, PropertyInfo OrderKey, bool Filter, bool Order, AccessRule? Access, TypeRef Type);

/// <summary>A navigation that is a field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Property">The navigation property: a reference, an entity, or a collection of entities.</param>
/// <param name="ForeignKey">The property that holds the target's id; null for collections.</param>
/// <param name="Filter">May stand in <c>where</c>.</param>
/// <param name="Join">The target may be read in the same statement: it has no scope of its own that a join would cross.</param>
/// <param name="Access">Who may read it: the target type's rule and the field's own, both of which a caller must pass.</param>
/// <param name="Target">The target's map; a function because maps refer to each other.</param>
internal sealed record NavigationField(
    string Name, PropertyInfo Property, PropertyInfo? ForeignKey, bool Filter, bool Join, IReadOnlyList<AccessRule> Access, Func<EntityMap> Target);
