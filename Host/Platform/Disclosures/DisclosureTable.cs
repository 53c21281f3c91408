using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Platform.Disclosures;

/// <summary>The table of what was shown in full.</summary>
internal sealed class DisclosureTable : IEntityContribution<PlatformModule>
{
    /// <summary>The most characters of a list of fields.</summary>
    public const int FieldsLength = 200;

    /// <summary>The fewest characters of a reason.</summary>
    public const int ShortestReason = 4;

    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 200;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<DisclosureEntry>(entry =>
    {
        entry.ToTable("platform_disclosure");
        entry.Property(e => e.Subject).IsOrdinal(PlatformModule.NameLength);
        entry.Property(e => e.Fields).HasMaxLength(FieldsLength);
        entry.Property(e => e.Reason).HasMaxLength(LongestReason);
        entry.Property(e => e.Path!).IsOrdinal(TreePath.MaxLength);
        entry.Property(e => e.CorrelationId!).IsOrdinal(PlatformModule.CorrelationLength);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.AboutAccountId, e.At });
        entry.Owned(e => e.Path, e => e.AboutAccountId);
    });
}
