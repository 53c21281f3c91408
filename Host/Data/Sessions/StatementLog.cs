using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headless.Data;

/// <summary>Lets tests and benchmarks see the statements that a host sends. Costs one comparison when nobody looks.</summary>
public sealed class StatementLog
{
    private ImmutableArray<StatementRecorder> _observers = [];

    /// <summary>Records statements until the recorder is disposed.</summary>
    /// <param name="trace">Only those of the requests of this trace, whatever the host does besides; null: every one.</param>
    /// <returns>The recorder.</returns>
    public StatementRecorder Observe(ActivityTraceId? trace = null)
    {
        var recorder = new StatementRecorder(this, trace);
        ImmutableInterlocked.Update(ref _observers, o => o.Add(recorder));
        return recorder;
    }

    internal void Forget(StatementRecorder recorder) => ImmutableInterlocked.Update(ref _observers, o => o.Remove(recorder));

    internal void Add(string sql)
    {
        foreach (var observer in _observers)
        {
            observer.Add(sql);
        }
    }
}

/// <summary>The statements that a host sent since <see cref="StatementLog.Observe"/>.</summary>
public sealed class StatementRecorder : IDisposable
{
    private readonly StatementLog _log;
    private readonly ActivityTraceId? _trace;
    private ImmutableList<string> _statements = [];

    internal StatementRecorder(StatementLog log, ActivityTraceId? trace) => (_log, _trace) = (log, trace);

    /// <summary>The statements' text, in the order they were sent. Begin, commit and savepoints are not among them.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <inheritdoc/>
    public void Dispose() => _log.Forget(this);

    internal void Add(string sql)
    {
        if (_trace is null || Activity.Current?.TraceId == _trace)
        {
            ImmutableInterlocked.Update(ref _statements, s => s.Add(sql));
        }
    }
}

/// <summary>Hands statements to the log.</summary>
internal sealed class StatementInterceptor(StatementLog log) : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        log.Add(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        log.Add(command.CommandText);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        log.Add(command.CommandText);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        log.Add(command.CommandText);
        return new(result);
    }
}
