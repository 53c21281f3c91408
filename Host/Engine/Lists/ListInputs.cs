using Headless.Engine.Model;

namespace Headless.Engine.Lists;

/// <summary>Makes the <c>where</c> and <c>orderBy</c> inputs of lists, each once however many lists share it.</summary>
/// <param name="ownerOf">Whose an entity is: its inputs are the same owner's.</param>
internal sealed class ListInputs(Func<EntityMap, Owner> ownerOf)
{
    /// <summary>The name of the enum <see cref="SortDirection"/> in the schema.</summary>
    public const string DirectionName = "SortDirection";

    private readonly Dictionary<string, InputTypeModel> _types = new(StringComparer.Ordinal);

    /// <summary>All inputs made so far.</summary>
    public IReadOnlyCollection<InputTypeModel> Types => _types.Values;

    /// <summary>Whether a column that is declared for filters can be one.</summary>
    /// <param name="column">The column.</param>
    /// <returns>False when the declaration is a mistake.</returns>
    public static bool CanFilter(ColumnField column) => OperatorInputs.Supports(column);

    /// <summary>Whether a column that is declared for orders can be one.</summary>
    /// <param name="column">The column.</param>
    /// <returns>False when the declaration is a mistake: values must be comparable and never null.</returns>
    public static bool CanOrder(ColumnField column) => CursorValues.Supports(column.OrderKey.PropertyType) && !Nullability.IsNullable(column.OrderKey);

    /// <summary>The filter of an entity, <c>MemberFilter</c>, with all that it refers to.</summary>
    /// <param name="map">The entity.</param>
    /// <returns>The input; null when nothing of the entity is declared for filters.</returns>
    public InputTypeModel? Filter(EntityMap map)
    {
        var name = map.TypeName + "Filter";
        if (_types.TryGetValue(name, out var known))
        {
            return known;
        }

        var columns = map.Columns.Values.Where(c => c.Filter && CanFilter(c)).ToList();
        var navigations = map.Navigations.Values.Where(n => n.Filter).ToList();
        if (columns.Count + navigations.Count == 0)
        {
            return null;
        }

        var type = Add(new(name, ownerOf(map), $"Chooses rows of type {map.TypeName}. All conditions that are given must hold."));
        type.Fields.Add(new(Operators.And, Many(name), "All of these hold. An empty list holds always."));
        type.Fields.Add(new(Operators.Or, Many(name), "At least one of these holds. An empty list never holds."));
        type.Fields.Add(new(Operators.Not, TypeRef.Named(name), "This does not hold."));
        type.Fields.AddRange(columns.Select(c => Column(map, c)));
        type.Fields.AddRange(navigations.Select(Navigation).OfType<InputFieldModel>());
        return type;
    }

    /// <summary>The order of an entity, <c>MemberOrder</c>.</summary>
    /// <param name="map">The entity.</param>
    /// <returns>The input; null when no column of the entity is declared for orders.</returns>
    public InputTypeModel? Order(EntityMap map)
    {
        var name = map.TypeName + "Order";
        if (_types.TryGetValue(name, out var known))
        {
            return known;
        }

        var columns = map.Columns.Values.Where(c => c.Order && CanOrder(c)).ToList();
        if (columns.Count == 0)
        {
            return null;
        }

        var type = Add(new(name, ownerOf(map), $"One step in the order of rows of type {map.TypeName}; a later step decides between rows that are equal in the earlier ones.", IsOneOf: true));
        type.Fields.AddRange(columns.Select(c =>
            new InputFieldModel(c.Name, TypeRef.Named(DirectionName), $"Order by `{c.Name}`.") { ClrType = typeof(SortDirection) }));
        return type;
    }

    private InputFieldModel Column(EntityMap map, ColumnField column)
    {
        var name = OperatorInputs.NameOf(column.Type.Inner);
        if (!_types.ContainsKey(name))
        {
            Add(OperatorInputs.For(column, ownerOf(map)));
        }

        return new(column.Name, TypeRef.Named(name), $"Compares `{column.Name}`.") { IdOf = IdOf(map, column) };
    }

    private InputFieldModel? Navigation(NavigationField navigation)
    {
        var target = navigation.Target();
        if (Filter(target) is not { } filter)
        {
            return null;
        }

        return navigation.ForeignKey is null
            ? new(navigation.Name, TypeRef.Named(ListFilter(target, filter).Name), $"Looks into the rows of `{navigation.Name}`.")
            : new(navigation.Name, TypeRef.Named(filter.Name), $"There is a `{navigation.Name}`, and it fits.");
    }

    private InputTypeModel ListFilter(EntityMap target, InputTypeModel filter)
    {
        var name = target.TypeName + "ListFilter";
        if (_types.TryGetValue(name, out var known))
        {
            return known;
        }

        var type = Add(new(name, ownerOf(target), $"Looks into rows of type {target.TypeName}. All conditions that are given must hold."));
        type.Fields.Add(new(Operators.Some, TypeRef.Named(filter.Name), "At least one row fits."));
        type.Fields.Add(new(Operators.None, TypeRef.Named(filter.Name), "No row fits."));
        type.Fields.Add(new(Operators.All, TypeRef.Named(filter.Name), "Every row fits; so it is when there are no rows."));
        return type;
    }

    private static Type? IdOf(EntityMap map, ColumnField column)
    {
        if (column.Type.Inner != "ID")
        {
            return null;
        }

        return column.Property.Name == nameof(Sdk.IEntity.Id)
            ? map.ClrType
            : map.Navigations.Values.FirstOrDefault(n => n.ForeignKey?.Name == column.Property.Name)?.Target().ClrType;
    }

    private static TypeRef Many(string name) => TypeRef.ListOf(TypeRef.Named(name).Required());

    private InputTypeModel Add(InputTypeModel type) => _types[type.Name] = type;
}
