using Headless.Data;
using Headless.Sdk;

namespace Headless.Engine.Execution.Mutations;

/// <summary>What is kept of mutations, each row in the mutation's own transaction: who did what, and what requests came to that may come twice.</summary>
public interface IMutationJournal
{
    /// <summary>Records a mutation that is about to be committed.</summary>
    /// <param name="session">The mutation's session.</param>
    /// <param name="mutation">What was done.</param>
    void Record(DataSession session, MutationRecord mutation);

    /// <summary>Keeps what a request came to, so that the same request answers with it again.</summary>
    /// <param name="session">The mutation's session.</param>
    /// <param name="request">The request.</param>
    /// <param name="result">What it came to, as text.</param>
    void Keep(DataSession session, RepeatableRequest request, string result);

    /// <summary>Finds what the same request came to before.</summary>
    /// <param name="session">The session to read in.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>What was kept; null when it is new.</returns>
    /// <exception cref="IdempotencyKeyReusedException">The caller's key belongs to another request.</exception>
    Task<string?> FindAsync(DataSession session, RepeatableRequest request, CancellationToken cancellationToken);

    /// <summary>Whether a commit was refused because the request was kept by somebody faster.</summary>
    /// <param name="violation">The refusal.</param>
    /// <returns>True if so.</returns>
    bool IsRepeat(UniqueViolationException violation);
}

/// <summary>A request that may come twice.</summary>
/// <param name="CallerKind">Who sent it.</param>
/// <param name="CallerId">The account's or key's id.</param>
/// <param name="Mutation">The mutation's name in the schema.</param>
/// <param name="Key">The caller's own key.</param>
/// <param name="Input">The input without the key, in its canonical form.</param>
public sealed record RepeatableRequest(CallerKind CallerKind, Guid CallerId, string Mutation, string Key, string Input);

/// <summary>A mutation that is about to be committed.</summary>
/// <param name="Mutation">Its name in the schema.</param>
/// <param name="Caller">Who did it.</param>
/// <param name="Result">Global ids of what it came to, separated by spaces.</param>
/// <param name="CorrelationId">What the log calls the request.</param>
public sealed record MutationRecord(string Mutation, Caller Caller, string Result, string CorrelationId);
