namespace Headless.Sdk;

/// <summary>Fills an empty database with synthetic data, so that every documented query has an interesting answer. Found by scanning, run in the order of the modules' dependencies, in a transaction of its own over the whole tree.</summary>
public interface IDemoSeeder
{
    /// <summary>The module whose data this is.</summary>
    Type Module { get; }

    /// <summary>A few words for the progress bar.</summary>
    string Title { get; }

    /// <summary>Writes the data.</summary>
    /// <param name="settings">How much of it.</param>
    /// <param name="progress">Takes the share that is done, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken);
}

/// <summary>How much demo data there shall be.</summary>
/// <param name="Members">How many synthetic members.</param>
/// <param name="Seed">The random seed: the same seed makes the same data.</param>
public sealed record DemoSettings(int Members = 2_000, int Seed = 20_260_501);
