using Headless.Data;
using Headless.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>The toy entities, mapped as the host maps its own.</summary>
internal sealed class ToyContext(DatabaseOptions database, params IInterceptor[] interceptors) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseDatabase(database).AddInterceptors(interceptors);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => ToyModel.Configure(conventions, database.Provider);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => ToyModel.Build(modelBuilder);
}

/// <summary>The same tables as somebody sees them who may read players of rank 0 only.</summary>
internal sealed class NarrowContext(SqliteConnection connection) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseDatabase(new() { Provider = DatabaseProvider.Sqlite, ConnectionString = connection.ConnectionString }, connection: connection);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => ToyModel.Configure(conventions, DatabaseProvider.Sqlite);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ToyModel.Build(modelBuilder);
        modelBuilder.Entity<Player>().HasQueryFilter(p => p.Rank == 0);
    }
}

internal static class ToyModel
{
    public static void Configure(ModelConfigurationBuilder conventions, DatabaseProvider provider)
    {
        conventions.Properties<string>().HaveMaxLength(100);
        ColumnConventions.Apply(conventions, provider);
    }

    public static void Build(ModelBuilder modelBuilder)
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
