using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Platform.Audit;

/// <summary>The table of what was done.</summary>
internal sealed class AuditTable : IEntityContribution<PlatformModule>
{
    private const int MaxResultLength = 2_000;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<AuditEntry>(entry =>
    {
        entry.ToTable("platform_audit");
        entry.Property(e => e.Mutation).IsOrdinal(PlatformModule.NameLength);
        entry.Property(e => e.Path!).IsOrdinal(TreePath.MaxLength);
        entry.Property(e => e.Result).IsOrdinal(MaxResultLength);
        entry.Property(e => e.CorrelationId).IsOrdinal(PlatformModule.CorrelationLength);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.CallerId, e.At });
        entry.Owned(e => e.Path, e => e.CallerId);
    });
}
