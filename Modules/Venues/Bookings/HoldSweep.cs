using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Venues.Bookings;

/// <summary>Marks lapsed holds as expired. Nobody waits for it: who needs a slot frees it herself; this keeps lists and numbers true.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Tells the time.</param>
internal sealed class HoldSweep(IPlatformWork platform, TimeProvider time) : ISweep
{
    private const int MostHolds = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken) => platform.RunAsync(
        (services, cancelled) => services.GetRequiredService<BookingTransitions>().ExpireAsync(MostHolds, time.UtcNow(), cancelled), cancellationToken);
}
