using Headless.Data;
using Headless.Data.Statements;
using Headless.Engine.Execution.Mutations;
using Headless.Platform.Audit;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Platform.Requests;

/// <inheritdoc/>
/// <param name="secrets">Makes fingerprints of inputs.</param>
/// <param name="time">Tells the time.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class MutationJournal(ISecretBox secrets, TimeProvider time) : IMutationJournal
{
    private const string Purpose = "platform.idempotency";

    private static readonly AskedQuery<Guid, string, string, CallerKind, Found> s_find = new((context, callerId, mutation, key, callerKind) => context.Set<KeptRequest>()
        .Where(r => r.CallerId == callerId && r.Mutation == mutation && r.Key == key && r.CallerKind == callerKind)
        .Select(r => new Found(r.Input, r.Result))
        .FirstOrDefault());

    /// <inheritdoc/>
    public void Record(DataSession session, MutationRecord mutation)
    {
        var now = time.UtcNow();
        session.Enclose(new AuditEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Mutation = mutation.Mutation,
            CallerKind = mutation.Caller.Kind,
            CallerId = mutation.Caller.Id,
            Path = CallerPath.Of(session.Scope),
            Result = mutation.Result,
            CorrelationId = mutation.CorrelationId,
        });
    }

    /// <inheritdoc/>
    public void Keep(DataSession session, RepeatableRequest request, string result)
    {
        var now = time.UtcNow();
        session.Enclose(new KeptRequest
        {
            Id = Guid.CreateVersion7(now),
            CallerKind = request.CallerKind,
            CallerId = request.CallerId,
            Mutation = request.Mutation,
            Key = request.Key,
            Input = secrets.Fingerprint(Purpose, request.Input),
            Result = result,
            KeptAt = now,
        });
    }

    /// <inheritdoc/>
    public async Task<string?> FindAsync(DataSession session, RepeatableRequest request, CancellationToken cancellationToken)
    {
        var kept = await session.AskAsync(context => s_find.AskAsync(context, request.CallerId, request.Mutation, request.Key, request.CallerKind, cancellationToken));
        return kept is null || kept.Input.AsSpan().SequenceEqual(secrets.Fingerprint(Purpose, request.Input))
            ? kept?.Result
            : throw new IdempotencyKeyReusedException();
    }

    /// <inheritdoc/>
    public bool IsRepeat(UniqueViolationException violation) => violation.Constraint == KeptRequestTable.UniqueIndex;

    private sealed record Found(byte[] Input, string Result);
}
