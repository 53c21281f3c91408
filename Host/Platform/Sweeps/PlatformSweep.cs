using Headless.Platform.Outbox;
using Headless.Platform.Requests;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Platform.Sweeps;

/// <summary>Deletes what the platform need not keep any longer.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Tells the time.</param>
internal sealed class PlatformSweep(IPlatformWork platform, TimeProvider time) : ISweep
{
    private const string Because = "the platform's own bookkeeping";

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken) => platform.RunAsync(async (services, cancelled) =>
    {
        var db = services.GetRequiredService<ModuleDb<PlatformModule>>();
        var requests = time.UtcNow() - KeptRequest.Kept;
        await db.Unscoped<KeptRequest>(Because).Where(r => r.KeptAt < requests).ExecuteDeleteAsync(cancelled);
        var delivered = time.UtcNow() - OutboxMessage.Kept;
        await db.Unscoped<OutboxMessage>(Because).Where(m => m.DeliveredAt < delivered).ExecuteDeleteAsync(cancelled);
    }, cancellationToken);
}
