using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Uploads;

/// <summary>Deletes uploads that nothing has used for a day, with their content.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Tells the time.</param>
internal sealed class UploadSweep(IPlatformWork platform, TimeProvider time) : ISweep
{
    /// <summary>How long an upload waits to be used. This product's choice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.UtcNow() - Patience;
        return platform.RunAsync(
            (services, cancelled) => services.GetRequiredService<ModuleDb<FilesModule>>().Unscoped<StoredFile>("the platform's own sweep")
                .Where(f => f.AttachedAt == null && f.CreatedAt <= before).ExecuteDeleteAsync(cancelled),
            cancellationToken);
    }
}
