using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Model;

/// <summary>Maps references: read-only views of their owners' tables, with the owners' columns.</summary>
internal static class References
{
    /// <summary>The references that a module promises.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Each reference type.</returns>
    public static IEnumerable<Type> Of(IModule module) =>
        Contributions.TypesOf(module.GetType().Assembly).Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Reference)) && EntityOf(t) is not null);

    /// <summary>The entity that a reference refers to.</summary>
    /// <param name="type">Any type.</param>
    /// <returns>The entity; null when the type is not a reference.</returns>
    public static Type? EntityOf(Type type) => type
        .GetCustomAttributes(false)
        .Select(a => a.GetType())
        .FirstOrDefault(a => a.IsGenericType && a.GetGenericTypeDefinition() == typeof(RefersToAttribute<>))?
        .GetGenericArguments()[0];

    /// <summary>Maps a reference in the composed model, after its owner's entities.</summary>
    /// <param name="model">The model.</param>
    /// <param name="type">The reference.</param>
    /// <param name="problems">Takes what cannot be mapped.</param>
    public static void MapToView(ModelBuilder model, Type type, ICollection<string> problems)
    {
        var entity = model.Model.FindEntityType(EntityOf(type)!);
        if (entity?.GetTableName() is not { } table)
        {
            problems.Add($"{type.Name} refers to {EntityOf(type)!.Name}, which has no table.");
            return;
        }

        var reference = model.Entity(type);
        reference.ToView(table);
        foreach (var property in reference.Metadata.GetProperties().Where(p => !p.IsShadowProperty()).ToList())
        {
            if (entity.FindProperty(property.Name) is not { } source || source.ClrType != property.ClrType)
            {
                problems.Add($"{type.Name}.{property.Name} has no property of the same name and type on {entity.ClrType.Name}.");
                continue;
            }

            CopyColumn(source, property);
        }
    }

    private static void CopyColumn(IMutableProperty from, IMutableProperty to)
    {
        to.SetColumnName(from.GetColumnName());
        to.SetMaxLength(from.GetMaxLength());
        to.SetIsUnicode(from.IsUnicode());
        to.IsNullable = from.IsNullable;
        if (from.GetValueConverter() is { } converter)
        {
            to.SetValueConverter(converter);
        }

        if (from.FindAnnotation(ColumnBuilder.OrdinalAnnotation) is { } ordinal)
        {
            to.SetAnnotation(ColumnBuilder.OrdinalAnnotation, ordinal.Value);
        }
    }
}
