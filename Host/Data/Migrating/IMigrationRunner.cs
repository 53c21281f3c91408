namespace Headless.Data;

/// <summary>Brings the database's tables to what the modules need.</summary>
public interface IMigrationRunner
{
    /// <summary>
    /// Applies what is missing, each module in a transaction of its own, after those it depends on. One host at a time; the others wait and then find nothing to do. A module that fails is undone and
    /// reported, those that depend on it are left out, the rest goes on.
    /// </summary>
    /// <param name="progress">Told about each module after it is done.</param>
    /// <param name="cancellationToken">Stops the work; the module under way is undone.</param>
    /// <returns>What became of each module, in order.</returns>
    Task<IReadOnlyList<MigrationOutcome>> MigrateAsync(IProgress<MigrationProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>How far the migration is.</summary>
/// <param name="Module">The module just done.</param>
/// <param name="Done">Modules done.</param>
/// <param name="Total">Modules in all.</param>
public sealed record MigrationProgress(string Module, int Done, int Total);

/// <summary>What became of one module's tables.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Applied">Names of the migrations applied now.</param>
/// <param name="Error">Why it failed, or was left out; null when its tables are up to date.</param>
public sealed record MigrationOutcome(string Module, IReadOnlyList<string> Applied, Exception? Error)
{
    /// <summary>Throws the first error, for a host that cannot do without any of these modules.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <exception cref="InvalidOperationException">A module failed.</exception>
    public static void ThrowIfAnyFailed(IEnumerable<MigrationOutcome> outcomes)
    {
        if (outcomes.FirstOrDefault(o => o.Error is not null) is { } failed)
        {
            throw new InvalidOperationException($"The tables of module '{failed.Module}' could not be migrated: {failed.Error!.Message}", failed.Error);
        }
    }
}
