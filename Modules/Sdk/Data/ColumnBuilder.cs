using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Headless.Sdk;

/// <summary>Column traits that mean the same on every database.</summary>
public static class ColumnBuilder
{
    /// <summary>The annotation of a column that compares byte by byte.</summary>
    public const string OrdinalAnnotation = "Headless:Ordinal";

    /// <summary>The column compares and sorts byte by byte, whatever the database's collation: organization paths, codes, sort keys. Values are ASCII.</summary>
    /// <param name="property">The property.</param>
    /// <param name="maxLength">The most characters a value has.</param>
    /// <returns>The builder.</returns>
    public static PropertyBuilder<string> IsOrdinal(this PropertyBuilder<string> property, int maxLength) =>
        property.HasMaxLength(maxLength).IsUnicode(false).HasAnnotation(OrdinalAnnotation, true);
}
