using System.Security.Cryptography;
using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>The table of keys.</summary>
internal sealed class ApiKeyTables : IEntityContribution<AccessModule>
{
    private const int ScopesLength = 4_000;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<ApiKey>(k =>
    {
        k.ToTable("access_api_key");
        k.Property(x => x.Name).HasMaxLength(ApiKeyTerms.NameLength);
        k.Property(x => x.Lookup).IsOrdinal(KeyText.LookupLength);
        k.Property(x => x.SecretHash).HasMaxLength(SHA256.HashSizeInBytes);
        k.Property(x => x.PreviousSecretHash).HasMaxLength(SHA256.HashSizeInBytes);
        k.Property(x => x.Scopes).HasMaxLength(ScopesLength).IsUnicode(false);
        k.HasIndex(x => x.Lookup).IsUnique();
        k.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        k.HasOne(x => x.Grantor).WithMany().HasForeignKey(x => x.GrantorId).OnDelete(DeleteBehavior.Restrict);
        k.Owned(x => x.Organization!.Path);
    });
}
