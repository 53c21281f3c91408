namespace Headless.Engine;

/// <summary>How the engine is set up.</summary>
public sealed class EngineOptions
{
    /// <summary>How many field calls of one request may use the database at once. 1 or more.</summary>
    public int MaxParallelCallsPerRequest { get; set; } = 4;

    /// <summary>How many field calls of all requests may use the database at once. 1 or more; below the connection pool's size.</summary>
    public int MaxParallelCalls { get; set; } = 64;

    /// <summary>The language of messages when a request names none.</summary>
    public Errors.Language DefaultLanguage { get; set; } = Errors.Language.Chinese;

    /// <summary>
    /// Whether the schema is described to whoever asks: by introspection, as a file at <c>/graphql/schema.graphql</c>, and by suggestions in errors. Off unless the host says otherwise;
    /// then a refusal is <c>INTROSPECTION_DISABLED</c>, and no error names what the caller did not send.
    /// </summary>
    public bool Introspection { get; set; }

    /// <summary>What runs queries and mutations. Both answer alike; the library's own is there for whoever doubts the other.</summary>
    public Plan.Executor Executor { get; set; } = Plan.Executor.Plan;

    /// <summary>The largest request body in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>What one request may hold.</summary>
    public Limits.RequestLimits Limits { get; set; } = new();

    /// <summary>What one caller may spend in a minute, in points of cost; 0: as much as she likes. Decisions/0012 says how cost is reckoned.</summary>
    public int CostPerMinute { get; set; } = 1_000_000;

    /// <summary>What a query may cost that need not wait for others. Dearer ones run at most <see cref="MaxHeavyQueries"/> at once.</summary>
    public int HeavyCost { get; set; } = 500;

    /// <summary>How many dear queries run at once. 1 or more.</summary>
    public int MaxHeavyQueries { get; set; } = Environment.ProcessorCount;

    /// <summary>How many field calls of one dear query run at once; fewer than of others, so that they leave threads to whoever comes next. 1 or more.</summary>
    public int MaxParallelCallsPerHeavyQuery { get; set; } = 1;

    /// <summary>Which documents are trusted.</summary>
    public Http.Trusted.TrustedDocumentOptions TrustedDocuments { get; set; } = new();

    /// <summary>What one WebSocket may take.</summary>
    public Http.Sockets.SocketLimits Sockets { get; set; } = new();
}
