using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Series;

/// <summary>The tables of series and events.</summary>
internal sealed class SeriesTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var series = model.Entity<MatchEventSeries>();
        series.ToTable("matchmaking_series");
        series.Property(s => s.Name).HasMaxLength(100);
        series.Property(s => s.Summary).HasMaxLength(1_000);
        series.HasOne(s => s.Organization).WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        series.HasIndex(s => s.StartsOn);
        series.Published(s => s.Organization!.Path, s => s.IsPublished);

        var matchEvent = model.Entity<MatchEvent>();
        matchEvent.ToTable("matchmaking_event");
        matchEvent.Property(e => e.Title).HasMaxLength(100);
        matchEvent.Property(e => e.Place).HasMaxLength(200);
        matchEvent.Property(e => e.EligibleForms).IsOrdinal(MatchEligibility.ColumnLength);
        matchEvent.HasOne(e => e.Series).WithMany().HasForeignKey(e => e.SeriesId).OnDelete(DeleteBehavior.Restrict);
        matchEvent.HasOne(e => e.Organization).WithMany().HasForeignKey(e => e.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        matchEvent.HasIndex(e => new { e.SeriesId, e.StartsAt });
        matchEvent.Published(e => e.Organization!.Path, e => e.IsPublished);
    }
}
