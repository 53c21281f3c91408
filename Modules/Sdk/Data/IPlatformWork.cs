namespace Headless.Sdk;

/// <summary>Runs what no caller asked for: sweeps, timers, rebuilds. Modules never open a session themselves.</summary>
public interface IPlatformWork
{
    /// <summary>Runs the work in a DI scope of its own, over the whole tree, in one transaction that is committed when the work returns and rolled back when it throws.</summary>
    /// <param name="work">The work; takes its services from the scope that it is given.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken);
}
