using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Platform.Outbox;

/// <summary>The table of events on their way.</summary>
internal sealed class OutboxTable : IEntityContribution<PlatformModule>
{
    /// <summary>The most characters of a type's full name.</summary>
    public const int TypeNameLength = 300;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<OutboxMessage>(message =>
    {
        message.ToTable("platform_outbox");
        message.Property(m => m.Event).IsOrdinal(TypeNameLength);
        message.Property(m => m.Handler).IsOrdinal(TypeNameLength);
        message.Property(m => m.Failure!).IsOrdinal(TypeNameLength);
        message.HasIndex(m => m.DueAt).HasFilter("due_at IS NOT NULL");
        message.HasIndex(m => m.DeliveredAt).HasFilter("delivered_at IS NOT NULL");
        message.HasIndex(m => m.ParkedAt).HasFilter("parked_at IS NOT NULL");
        message.Unscoped("Handlers run with the rights of the platform.");
    });
}
