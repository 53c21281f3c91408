namespace Headless.Sdk;

/// <summary>
/// What a module does by the clock: marking what has lapsed, deleting what is kept no longer. A class that implements it is found by scanning and lives as long as the host. Every host sweeps, so a sweep takes what it changes by
/// conditional statements. One that fails is logged and tried again at the next tick.
/// </summary>
public interface ISweep
{
    /// <summary>The time between two sweeps.</summary>
    TimeSpan Interval { get; }

    /// <summary>Sweeps once, in transactions of <see cref="IPlatformWork"/>.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task SweepAsync(CancellationToken cancellationToken);
}
