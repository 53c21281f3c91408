using System.Diagnostics;
using GraphQL;
using Headless.Engine.Cost;
using Headless.Engine.Errors;
using Headless.Engine.Plan.Incremental;
using Headless.Sdk;

namespace Headless.Engine.Execution;

/// <summary>One GraphQL request: who asks, in which language, and what its fields have in common.</summary>
internal sealed class RequestContext(Caller caller, Language language, int maxParallelCalls) : Dictionary<string, object?>(StringComparer.Ordinal), IAsyncDisposable
{
    private int _places = maxParallelCalls;

    /// <summary>Who asks.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>The language of messages.</summary>
    public Language Language { get; } = language;

    /// <summary>Whose budget the operation is paid from.</summary>
    public string Payer { get; init; } = "";

    /// <summary>The place where the document is validated, left when that is done; null where it takes no time.</summary>
    public IDisposable? Validation { get; set; }

    /// <summary>What the log calls this request: the trace that it is a part of.</summary>
    public string CorrelationId => field ??= Activity.Current?.TraceId.ToHexString() ?? Guid.CreateVersion7().ToString("N");

    /// <summary>What the operation costs; null before it was reckoned.</summary>
    public ReportedCost? Cost { get; set; }

    /// <summary>Whether the document was run before and is kept to be run again.</summary>
    public bool IsDocumentKept { get; set; }

    /// <summary>Whether the caller takes the answer in parts.</summary>
    public bool TakesParts { get; set; }

    /// <summary>The parts of the answer that come later; null where all of it came at once.</summary>
    public Delivery? Delivery { get; set; }

    /// <summary>What the answer is written from, given back when it was sent.</summary>
    public IDisposable? Answer { get; set; }

    /// <summary>How many field calls of this request may run at once.</summary>
    public SemaphoreSlim Gate { get; } = new(maxParallelCalls);

    /// <summary>Parents that wait for one call that serves them all.</summary>
    public Batches Batches { get; } = new();

    /// <summary>The request that a field belongs to.</summary>
    public static RequestContext Of(IResolveFieldContext context) => (RequestContext)context.UserContext;

    /// <summary>Lets fewer field calls run at once. Before the first of them.</summary>
    /// <param name="most">How many; 1 or more.</param>
    public void Narrow(int most)
    {
        while (_places > most && Gate.Wait(0))
        {
            _places--;
        }
    }

    /// <summary>Waits for the last call to end: execution that was stopped leaves calls under way, and what they stand on must outlive them.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < _places; i++)
        {
            await Gate.WaitAsync().ConfigureAwait(false);
        }

        Answer?.Dispose();
    }
}
