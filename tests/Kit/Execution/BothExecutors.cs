using GraphQL.Execution;
using GraphQL.Types;
using Headless.Engine.Execution.Resolvers;
using Headless.Engine.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Headless.Testing.Execution;

/// <summary>
/// Makes a server run every query and mutation twice: by plan, with what each field's call came to written down, and then by the GraphQL library with what was written down in place of the calls. Both must come to the same bytes and the
/// same errors. Since nothing is called a second time, it holds for mutations too, and no statement is sent that would not have been.
/// </summary>
public static class BothExecutors
{
    /// <summary>Compares the executors in a server.</summary>
    /// <param name="services">The server's services, the engine among them.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection CompareExecutors(this IServiceCollection services)
    {
        var schema = services.Last(s => s.ServiceType == typeof(ISchema)).ImplementationFactory!;
        var strategies = services.Last(s => s.ServiceType == typeof(IExecutionStrategySelector)).ImplementationType!;
        services.AddSingleton<ExecutorDifferences>();
        services.Replace(ServiceDescriptor.Singleton(s => Record((ISchema)schema(s))));
        services.Replace(ServiceDescriptor.Singleton<IExecutionStrategySelector>(s => new ComparingStrategies(
            (IExecutionStrategySelector)ActivatorUtilities.CreateInstance(s, strategies),
            new(new(s.GetRequiredService<GraphQLJson>().Serializer), s.GetRequiredService<ExecutorDifferences>()))));
        return services;
    }

    /// <summary>Lets the calls of a schema's fields be written down.</summary>
    /// <param name="schema">The schema, complete.</param>
    /// <returns>The same schema.</returns>
    internal static ISchema Record(ISchema schema)
    {
        foreach (var field in schema.AllTypes.OfType<IObjectGraphType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(t => t.Fields))
        {
            field.Resolver = field.Resolver switch
            {
                null => null,
                IPlainResolver plain => new RecordingPlainResolver(field.Resolver, plain),
                var other => new RecordingResolver(other),
            };
        }

        return schema;
    }
}

/// <summary>Where the executors did not come to the same in one server.</summary>
public sealed class ExecutorDifferences
{
    private readonly List<string> _all = [];

    /// <summary>Fails when there is any; for the end of a test, since a request that fails may be what a test expects.</summary>
    /// <exception cref="InvalidOperationException">There is.</exception>
    public void ThrowIfAny()
    {
        lock (_all)
        {
            if (_all.Count > 0)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, _all));
            }
        }
    }

    internal void Add(string difference)
    {
        lock (_all)
        {
            _all.Add(difference);
        }
    }
}
