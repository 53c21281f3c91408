using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>The fields that an object type has of itself: the declared properties of an entity, all properties of a plain record.</summary>
internal sealed class ObjectFields(CompositionState state, OutputTypes types)
{
    /// <summary>Adds them.</summary>
    public void AddProperties(ObjectTypeModel model)
    {
        if (model.ClrType is not { } type)
        {
            return;
        }

        var isEntity = CompositionState.IsEntity(type);
        if (isEntity)
        {
            model.Fields.Add(new("id", model.Owner, "The global id.", TypeRef.Named("ID").Required(), new IdSource()));
        }

        foreach (var property in Properties(type))
        {
            var exposed = property.GetCustomAttribute<ExposedAttribute>();
            if (isEntity ? exposed is null || property.Name == nameof(IEntity.Id) : property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            if (ClrTypes.ItemOf(property.PropertyType) is { } item && CompositionState.IsEntity(item))
            {
                continue;   // a collection of rows is a way to filter; as a field it would be a list without an end
            }

            model.Fields.Add(Field(model, property, exposed));
        }
    }

    /// <summary>The foreign key of a navigation; null for other properties.</summary>
    public static PropertyInfo? ForeignKey(PropertyInfo navigation) =>
        typeof(IEntity).IsAssignableFrom(navigation.PropertyType)
            ? navigation.DeclaringType!.GetProperty(navigation.Name + "Id", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            : null;

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanRead)
        .OrderBy(p => p.DeclaringType == type ? 1 : 0)
        .ThenBy(p => p.MetadataToken);

    private FieldModel Field(ObjectTypeModel model, PropertyInfo property, ExposedAttribute? exposed)
    {
        var type = types.Of(property);
        FieldSource source = new PropertySource(property);
        if (ForeignKey(property) is { } key)
        {
            source = new ReferenceSource(property, key);
        }
        else if (CompositionState.IsEntity(model.ClrType!) && typeof(IEntity).IsAssignableFrom(property.PropertyType))
        {
            state.Report(model.Owner, model.Name, Names.OfField(property), $"a navigation needs its key: add the property {property.Name}Id.");
        }

        return new(Names.OfField(property), model.Owner, state.Descriptions.Of(property), type, source)
        {
            Access = exposed?.Permission is { } permission ? new([permission]) : null,
            Deprecation = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            Cost = property.GetCustomAttribute<CostAttribute>()?.Weight ?? 0,
            Cache = CacheHint.Of(property),
        };
    }
}
