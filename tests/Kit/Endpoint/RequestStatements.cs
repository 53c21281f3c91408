using System.Diagnostics;
using Headless.Data;

namespace Headless.Testing;

/// <summary>
/// The statements of the requests that a test sends while it holds this. The requests carry a trace of their own, and a statement counts when it is sent in that trace: what the server sweeps by the clock does not.
/// </summary>
public sealed class RequestStatements : IDisposable
{
    private readonly Activity _trace = new("test");
    private readonly StatementRecorder _recorder;

    internal RequestStatements(StatementLog log)
    {
        _trace.SetIdFormat(ActivityIdFormat.W3C).Start();
        _recorder = log.Observe(_trace.TraceId);
    }

    /// <summary>The statements' text, in the order they were sent. Begin, commit and savepoints are not among them; finding out who asks is.</summary>
    public IReadOnlyList<string> Statements => _recorder.Statements;

    /// <inheritdoc/>
    public void Dispose()
    {
        _recorder.Dispose();
        _trace.Stop();
        _trace.Dispose();
    }
}
