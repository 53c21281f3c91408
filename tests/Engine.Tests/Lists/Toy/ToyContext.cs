using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headless.Engine.Tests.Lists.Toy;

internal sealed class ToyContext(DbContextOptions<ToyContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Level>().HaveConversion<string>().HaveMaxLength(32);
        conventions.Properties<DateTime>().HaveConversion<Utc>();
        conventions.Properties<string>().HaveMaxLength(100);
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

    private sealed class Utc() : ValueConverter<DateTime, DateTime>(t => t, t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
}
