using Headless.Sdk;

namespace Headless.Platform.Audit;

/// <summary>A mutation that was committed: who did what, and what came of it. Written in its own transaction; nobody changes it. It names rows by their ids and holds nothing about a person.</summary>
internal sealed class AuditEntry : IEntity
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>When it was done, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime At { get; init; }

    /// <summary>The mutation's name in the schema.</summary>
    [Exposed(Filter = true)]
    public required string Mutation { get; init; }

    /// <summary>What kind of caller did it.</summary>
    [Exposed(Filter = true)]
    public required CallerKind CallerKind { get; init; }

    /// <summary>The caller: the account of a person, the API key of a partner. Null for callers who were not signed in.</summary>
    [Exposed(Filter = true)]
    public required Guid? CallerId { get; init; }

    /// <summary>The path of the organization that the caller acted in; null for a person who acted for herself.</summary>
    [Exposed(Filter = true)]
    public required string? Path { get; init; }

    /// <summary>Global ids of what came of it, between spaces; the first twenty.</summary>
    public required string Result { get; init; }

    /// <summary>What the log calls the request.</summary>
    [Exposed(Filter = true)]
    public required string CorrelationId { get; init; }
}
