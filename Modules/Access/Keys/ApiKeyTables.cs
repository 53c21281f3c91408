using System.Security.Cryptography;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

internal sealed class ApiKeyTables : IEntityContribution<AccessModule>
{
    public const int NameLength = 100;
    public const int ScopesLength = 4_000;

    public void Configure(ModelBuilder model) => model.Entity<ApiKey>(k =>
    {
        k.ToTable("access_api_key");
        k.Property(x => x.Name).HasMaxLength(NameLength);
        k.Property(x => x.Lookup).IsOrdinal(KeyText.LookupLength);
        k.Property(x => x.SecretHash).HasMaxLength(SHA256.HashSizeInBytes);
        k.Property(x => x.Scopes).HasMaxLength(ScopesLength).IsUnicode(false);
        k.HasIndex(x => x.Lookup).IsUnique();
        k.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        k.Unscoped("keys make scopes, so they cannot depend on one; they are not in the schema");
    });
}
