using GraphQL;
using Headless.Data;
using Headless.Engine.Execution.Mutations;
using Headless.Engine.Inputs;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A mutation: validates its input, runs in one transaction, answers with a payload. One that promises to happen once answers a repeated request with what it came to.</summary>
internal sealed class MutationResolver(EngineRuntime runtime, RowLoader rows, FieldModel field, MethodSource source, AccessRule access)
{
    // More rows than these are named by no record of what was done: an import's are its own to name.
    private const int MostRecordedRows = 20;

    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);
    private readonly Idempotence? _idempotence = Idempotence.Of(field, source);
    private readonly KeptResult _result = new(source.Result, (session, type, ids, cancellationToken) => rows.RowsAsync(session, runtime.Model.For(type)!, ids, null, cancellationToken));

    /// <summary>Does it.</summary>
    public async ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request)
    {
        IReadOnlyList<object?> arguments;
        try
        {
            arguments = _arguments.Own(context);
        }
        catch (NullRefusedException refusal)
        {
            return new MutationResult(null, [refusal.Problem]);
        }

        var problems = arguments.SelectMany(a => InputValidator.Validate(a, "input")).ToList<object>();
        if (problems.Count > 0)
        {
            return new MutationResult(null, problems);
        }

        try
        {
            var value = _idempotence is null
                ? await runtime.Calls.WriteAsync(request, access, services => DoAsync(services, request, arguments, context.CancellationToken), context.CancellationToken).ConfigureAwait(false)
                : await OnceAsync(request, _idempotence.Request(request.Caller, arguments[0]!), arguments, context.CancellationToken).ConfigureAwait(false);
            return new MutationResult(value, []);
        }
        catch (DomainException refusal) when (source.Errors.Any(e => e.IsInstanceOfType(refusal)))
        {
            return new MutationResult(null, [refusal]);
        }
    }

    private async Task<object?> DoAsync(IServiceProvider services, RequestContext request, IReadOnlyList<object?> arguments, CancellationToken cancellationToken)
    {
        var value = await _call.InvokeAsync(services, request.Caller, null, arguments, cancellationToken).ConfigureAwait(false);
        runtime.Journal?.Record(services.GetRequiredService<DataSession>(), new(field.Name, request.Caller, Named(value), request.CorrelationId));
        return value;
    }

    private async Task<object?> OnceAsync(RequestContext request, RepeatableRequest once, IReadOnlyList<object?> arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await runtime.Calls.WriteAsync(request, access, async services =>
            {
                var session = services.GetRequiredService<DataSession>();
                if (await runtime.Journal!.FindAsync(session, once, cancellationToken).ConfigureAwait(false) is { } kept)
                {
                    return await _result.ReadAsync(kept, session, cancellationToken).ConfigureAwait(false);
                }

                var value = await DoAsync(services, request, arguments, cancellationToken).ConfigureAwait(false);
                runtime.Journal.Keep(session, once, _result.Write(value));
                return value;
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is not (OperationCanceledException or IdempotencyKeyReusedException))
        {
            // The same request may have come twice at once: the other one did it, and this one was refused because of that.
            var (isKept, value) = await runtime.Calls.ReadAsync(request, access, async (_, session) =>
                await runtime.Journal!.FindAsync(session, once, cancellationToken).ConfigureAwait(false) is { } kept
                    ? (true, await _result.ReadAsync(kept, session, cancellationToken).ConfigureAwait(false))
                    : (false, null), cancellationToken).ConfigureAwait(false);
            if (isKept)
            {
                return value;
            }

            if (refusal is UniqueViolationException violation && runtime.Journal!.IsRepeat(violation))
            {
                throw new ConcurrencyException();
            }

            throw;
        }
    }

    private string Named(object? value) =>
        string.Join(' ', _result.Rows(value).Take(MostRecordedRows).Select(row => NodeId.Encode(runtime.Model.For(row.GetType())?.Name ?? row.GetType().Name, row.Id)));
}

/// <summary>What a mutation came to.</summary>
/// <param name="Value">What was done; null when it was refused.</param>
/// <param name="Errors">Why it was refused.</param>
internal sealed record MutationResult(object? Value, IReadOnlyList<object> Errors);
