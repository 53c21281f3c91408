using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Execution;

/// <summary>Calls a part's method.</summary>
internal sealed class MethodCall(MethodSource source)
{
    private readonly Func<object, object?[], object?> _call = Accessor.Call(source.Method);
    private readonly Func<object?, ValueTask<object?>> _await = Accessor.Await(source.Method.ReturnType);

    /// <summary>Makes the part in the call's services and calls its method.</summary>
    /// <param name="services">The call's services.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="parent">The parent, or the list of parents.</param>
    /// <param name="arguments">The bound arguments, in the order of the parameters.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the method returned, not awaited.</returns>
    public object? Invoke(IServiceProvider services, Caller caller, object? parent, IReadOnlyList<object?> arguments, CancellationToken cancellationToken)
    {
        var next = 0;
        var values = new object?[source.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = source.Parameters[i];
            values[i] = parameter.Kind switch
            {
                ParameterKind.Parent or ParameterKind.Parents => parent,
                ParameterKind.Caller => caller,
                ParameterKind.Cancellation => cancellationToken,
                ParameterKind.Service => services.GetRequiredService(parameter.Type),
                _ => arguments[next++],
            };
        }

        return _call(services.GetRequiredService(source.Part), values);
    }

    /// <summary>The same, awaited.</summary>
    public ValueTask<object?> InvokeAsync(IServiceProvider services, Caller caller, object? parent, IReadOnlyList<object?> arguments, CancellationToken cancellationToken) =>
        _await(Invoke(services, caller, parent, arguments, cancellationToken));
}
