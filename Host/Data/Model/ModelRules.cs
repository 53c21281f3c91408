using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Model;

/// <summary>What holds for every entity, whichever module it is from.</summary>
internal static class ModelRules
{
    /// <summary>Finishes the model after all contributions.</summary>
    /// <param name="model">The model.</param>
    /// <param name="providerName">The active provider.</param>
    public static void Apply(IMutableModel model, string? providerName)
    {
        model.SetMaxIdentifierLength(IdentifierNames.MaxLength);
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(p => p.FindAnnotation(ColumnBuilder.OrdinalAnnotation) is not null))
            {
                property.SetCollation(OrdinalCollation.For(providerName));
                property.RemoveAnnotation(ColumnBuilder.OrdinalAnnotation);
            }

            IdentifierNames.Shorten(entity);
            KeysAreMadeInTheApplication(entity);
            VersionIsChecked(entity);
            foreach (var index in entity.GetIndexes().Where(i => i.IsUnique && !SaysItself(i)))
            {
                NullsAreDistinct(index);
            }
        }
    }

    // A generated key makes EF take a new child with a key for a row that exists.
    private static void KeysAreMadeInTheApplication(IMutableEntityType entity)
    {
        foreach (var property in entity.FindPrimaryKey()?.Properties ?? [])
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static void VersionIsChecked(IMutableEntityType entity)
    {
        if (entity.ClrType.IsAssignableTo(typeof(IVersioned)) && entity.FindProperty(nameof(IVersioned.Version)) is { } version)
        {
            version.IsConcurrencyToken = true;
        }
    }

    // SQL Server's provider puts a filter there by itself, in its own dialect.
    private static bool SaysItself(IMutableIndex index) =>
        index.GetFilter() is not null && ((IConventionIndex)index).GetFilterConfigurationSource() == ConfigurationSource.Explicit;

    // SQL Server alone takes two nulls for equal; the filter that EF adds there is written for all databases.
    private static void NullsAreDistinct(IMutableIndex index)
    {
        var nullable = index.Properties.Where(p => p.IsNullable).Select(p => $"{p.GetColumnName()} IS NOT NULL").ToList();
        if (nullable.Count > 0)
        {
            index.SetFilter(string.Join(" AND ", nullable));
        }
    }
}
