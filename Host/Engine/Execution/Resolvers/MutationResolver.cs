using GraphQL;
using Headless.Engine.Inputs;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>A mutation: validates its input, runs in one transaction, answers with a payload.</summary>
internal sealed class MutationResolver(EngineRuntime runtime, FieldModel field, MethodSource source, AccessRule access)
{
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);

    /// <summary>Does it.</summary>
    public async ValueTask<object?> Resolve(IResolveFieldContext context, RequestContext request)
    {
        var arguments = _arguments.Own(context);
        var problems = arguments.SelectMany(a => InputValidator.Validate(a, "input")).ToList<object>();
        if (problems.Count > 0)
        {
            return new MutationResult(null, problems);
        }

        try
        {
            var value = await runtime.Calls.WriteAsync(request, access, services =>
                _call.InvokeAsync(services, request.Caller, null, arguments, context.CancellationToken).AsTask(), context.CancellationToken).ConfigureAwait(false);
            return new MutationResult(value, []);
        }
        catch (DomainException refusal) when (source.Errors.Any(e => e.IsInstanceOfType(refusal)))
        {
            return new MutationResult(null, [refusal]);
        }
    }
}

/// <summary>What a mutation came to.</summary>
/// <param name="Value">What was done; null when it was refused.</param>
/// <param name="Errors">Why it was refused.</param>
internal sealed record MutationResult(object? Value, IReadOnlyList<object> Errors);
