using System.Reflection;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>From declared fields to what the lists know of an entity.</summary>
internal sealed class EntityMaps(Func<Type, string?> nameOf, Func<Type, ObjectTypeModel?> modelOf, Func<Type, bool> joinable)
{
    private readonly Dictionary<Type, EntityMap> _maps = [];

    /// <summary>Whether lists of the row take <c>where</c>.</summary>
    public bool CanFilter(Type row) => Exposed(row).Any(e => e.Exposed.Filter);

    /// <summary>Whether lists of the row take <c>orderBy</c>.</summary>
    public bool CanOrder(Type row) => Exposed(row).Any(e => e.Exposed.Order);

    /// <summary>The map of an entity or reference.</summary>
    public EntityMap For(Type type)
    {
        lock (_maps)
        {
            return _maps.TryGetValue(type, out var known) ? known : _maps[type] = Create(type);
        }
    }

    private EntityMap Create(Type type)
    {
        var columns = new Dictionary<string, ColumnField>(StringComparer.Ordinal);
        var navigations = new Dictionary<string, NavigationField>(StringComparer.Ordinal);
        var id = type.GetProperty(nameof(IEntity.Id))!;
        columns["id"] = new("id", id, id, true, false, null, TypeRef.Named("ID").Required());
        foreach (var (property, exposed) in Exposed(type))
        {
            var name = Names.OfField(property);
            var target = ClrTypes.ItemOf(property.PropertyType) ?? property.PropertyType;
            var access = exposed.Permission is { } permission ? new AccessRule([permission]) : null;
            if (typeof(IEntity).IsAssignableFrom(target))
            {
                var isCollection = target != property.PropertyType;
                IReadOnlyList<AccessRule> rules = [.. new[] { modelOf(target)?.Access, access }.OfType<AccessRule>()];
                navigations[name] = new(name, property, isCollection ? null : ObjectFields.ForeignKey(property), exposed.Filter, !isCollection && joinable(target), rules, () => For(target));
            }
            else if (nameOf(ClrTypes.Unwrap(property.PropertyType)) is { } scalar)
            {
                var key = exposed.OrderBy is { } other ? type.GetProperty(other, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)! : property;
                columns[name] = new(name, property, key, exposed.Filter, exposed.Order, access, TypeRef.Named(scalar));
            }
        }

        var typeName = (nameOf(type) ?? type.Name) + (CompositionState.IsReference(type) ? "Reference" : "");
        return new(type, typeName) { Columns = columns, Navigations = navigations, Needs = Needs(type) };
    }

    private IReadOnlyDictionary<string, IReadOnlyList<PropertyInfo>?> Needs(Type type)
    {
        var needs = new Dictionary<string, IReadOnlyList<PropertyInfo>?>(StringComparer.Ordinal);
        foreach (var field in modelOf(type)?.Fields ?? [])
        {
            if (field.Source is not MethodSource method)
            {
                continue;
            }

            var parent = method.Parameters.FirstOrDefault(p => p.Kind is ParameterKind.Parent or ParameterKind.Parents)?.Type;
            if (parent is null)
            {
                continue;
            }

            needs[field.Name] = CompositionState.IsReference(parent)
                ? [.. parent.GetProperties().Select(p => type.GetProperty(p.Name)).OfType<PropertyInfo>().Where(p => p.CanWrite)]
                : null;
        }

        return needs;
    }

    private static IEnumerable<(PropertyInfo Property, ExposedAttribute Exposed)> Exposed(Type type)
    {
        if (CompositionState.IsReference(type))
        {
            // A reference repeats what its entity declares: the entity's declaration counts.
            var entity = CompositionState.EntityOf(type);
            return type.GetProperties()
                .Select(p => (Property: p, Exposed: entity?.GetProperty(p.Name)?.GetCustomAttribute<ExposedAttribute>()))
                .Where(p => p.Exposed is not null && p.Property.Name != nameof(IEntity.Id))
                .Select(p => (p.Property, p.Exposed!));
        }

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(p => p.MetadataToken)
            .Select(p => (Property: p, Exposed: p.GetCustomAttribute<ExposedAttribute>()))
            .Where(p => p.Exposed is not null && p.Property.Name != nameof(IEntity.Id))
            .Select(p => (p.Property, p.Exposed!));
    }
}
