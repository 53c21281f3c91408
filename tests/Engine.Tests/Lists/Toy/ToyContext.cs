using Headless.Data;
using Headless.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>The toy entities, mapped as the host maps its own.</summary>
internal sealed class ToyContext(DatabaseOptions database, params IInterceptor[] interceptors) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseDatabase(database).AddInterceptors(interceptors);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveMaxLength(100);
        ColumnConventions.Apply(conventions, database.Provider);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Club>().ToTable("club");
        modelBuilder.Entity<ClubRef>().ToView("club");
        modelBuilder.Entity<Award>().ToTable("award");
        modelBuilder.Entity<Player>(player =>
        {
            player.ToTable("player");
            player.HasOne(p => p.Club).WithMany().HasForeignKey(p => p.ClubId).IsRequired();
            player.HasOne(p => p.Coach).WithMany().HasForeignKey(p => p.CoachId);
            player.HasMany(p => p.Awards).WithOne().HasForeignKey(a => a.PlayerId);
        });
    }
}
