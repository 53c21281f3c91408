using Headless.Sdk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Platform.Sweeps;

/// <summary>Runs the sweeps of all modules and plugins, each at its own interval and none waiting for another.</summary>
/// <param name="sweeps">The sweeps.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed partial class SweepRunner(IEnumerable<ISweep> sweeps, TimeProvider time, ILogger<SweepRunner> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(sweeps.Select(s => RunAsync(s, stoppingToken)));

    private async Task RunAsync(ISweep sweep, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(sweep.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sweep.SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(log, sweep.GetType().Name, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Sweep} failed; it is tried again at its next turn.")]
    private static partial void LogFailure(ILogger logger, string sweep, Exception failure);
}
