using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Platform.Requests;

/// <summary>The table of requests that may come twice.</summary>
internal sealed class KeptRequestTable : IEntityContribution<PlatformModule>
{
    /// <summary>The index that lets of two equal requests only one commit.</summary>
    public const string UniqueIndex = "ix_platform_idempotency_request";

    private const int KeyLength = 64;
    private const int FingerprintLength = 32;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<KeptRequest>(request =>
    {
        request.ToTable("platform_idempotency");
        request.Property(r => r.Mutation).IsOrdinal(PlatformModule.NameLength);
        request.Property(r => r.Key).IsOrdinal(KeyLength);
        request.Property(r => r.Input).HasMaxLength(FingerprintLength).IsFixedLength();
        request.HasIndex(r => new { r.CallerId, r.Mutation, r.Key, r.CallerKind }).IsUnique().HasDatabaseName(UniqueIndex);
        request.HasIndex(r => r.KeptAt);
        request.Unscoped("Found by its own caller's id and key only.");
    });
}
