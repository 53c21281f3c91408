using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Platform.Demo;

/// <summary>The table of finished seeders.</summary>
internal sealed class DemoSeedTable : IEntityContribution<PlatformModule>
{
    private const int MaxSeederLength = 200;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<DemoSeed>(seed =>
    {
        seed.ToTable("platform_demo_seed");
        seed.Property(s => s.Seeder).IsOrdinal(MaxSeederLength);
        seed.HasIndex(s => s.Seeder).IsUnique();
        seed.Unscoped("The platform's own bookkeeping.");
    });
}
