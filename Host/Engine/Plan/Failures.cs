using GraphQL;
using GraphQL.Execution;

namespace Headless.Engine.Plan;

/// <summary>What went wrong in fields, in the order in which it did, made into errors of the answer as the library makes them.</summary>
/// <param name="run">The operation.</param>
internal sealed class Failures(PlanRun run)
{
    private readonly List<(Exception Exception, Spot Spot)> _all = [];

    /// <summary>Whether nothing went wrong.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>Notes that something went wrong.</summary>
    /// <param name="exception">What.</param>
    /// <param name="spot">Where.</param>
    public void Add(Exception exception, Spot spot) => _all.Add((exception, spot));

    /// <summary>Makes errors of what went wrong.</summary>
    /// <returns>The errors, each with the object whose field it is of.</returns>
    public async Task<IReadOnlyList<(ObjectNode Owner, ExecutionError Error)>> ReportAsync()
    {
        var errors = new List<(ObjectNode, ExecutionError)>(_all.Count);
        foreach (var (exception, spot) in _all)
        {
            var error = exception as ExecutionError ?? await UnhandledAsync(exception, spot).ConfigureAwait(false);
            error.AddLocation(spot.Field!.Ast, run.Context.Document);
            error.Path = spot.Path(f => f.Key);
            errors.Add((spot.Owner!, error));
        }

        return errors;
    }

    private async Task<ExecutionError> UnhandledAsync(Exception exception, Spot spot)
    {
        var field = new FieldCall(run, spot.Owner!, Array.IndexOf(spot.Owner!.Selection.Fields, spot.Field!));
        var unhandled = new UnhandledExceptionContext(run.Context, field, exception);
        await run.Context.UnhandledExceptionDelegate(unhandled).ConfigureAwait(false);
        return unhandled.Exception as ExecutionError ?? new UnhandledError(unhandled.ErrorMessage ?? $"Error trying to resolve field '{spot.Field!.Key}'.", unhandled.Exception);
    }
}
