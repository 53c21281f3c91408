using System.Security.Cryptography;
using GraphQL;
using GraphQL.Execution;
using Headless.Data;
using Headless.Engine.Composition;
using Headless.Engine.Cost;
using Headless.Engine.Emission;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Execution.Mutations;
using Headless.Engine.Execution.Resolvers;
using Headless.Engine.Http;
using Headless.Engine.Http.Sockets;
using Headless.Engine.Http.Trusted;
using Headless.Engine.Inputs;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Engine.Plan;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Headless.Engine;

/// <summary>Adds the engine to a host.</summary>
public static class EngineServices
{
    /// <summary>Adds the engine over the parts of these assemblies.</summary>
    /// <param name="services">The services.</param>
    /// <param name="parts">Modules first, plugins after.</param>
    /// <param name="configure">Sets options.</param>
    /// <param name="composed">The schema of exactly these parts, when it was composed already to check them; null: it is composed when first needed.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddHeadlessEngine(
        this IServiceCollection services, IReadOnlyList<PartAssembly> parts, Action<EngineOptions>? configure = null, SchemaModel? composed = null)
    {
        services.Configure(configure ?? (_ => { }));
        services.AddScoped<CallerHolder>();
        services.AddScoped(s => s.GetRequiredService<CallerHolder>().Caller);
        services.AddScoped<ISentences, Sentences>();
        foreach (var part in parts)
        {
            services.AddParts(part);
        }

        services.AddSingleton(s => s.GetRequiredService<IOptions<EngineOptions>>().Value);
        services.AddSingleton(_ => composed ?? Compose(parts, services));
        services.AddSingleton<ErrorReporter>();
        services.AddSingleton<IErrorInfoProvider>(s => s.GetRequiredService<ErrorReporter>());
        services.AddSingleton<FieldCalls>();
        services.AddSingleton(s => new CursorProtector(CursorKey(s.GetService<ISecretBox>())));
        services.AddSingleton<ListReader>();
        services.AddSingleton(CreateRuntime);
        services.AddSingleton(s => CreateSchema(s.GetRequiredService<EngineRuntime>()));
        services.AddSingleton<IExecutionStrategySelector, ExecutionStrategies>();
        services.AddSingleton<IDocumentExecuter, KnownDocuments>();
        services.AddSingleton<CostBudgets>();
        services.AddSingleton<CostCheck>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<TrustedCheck>();
        services.AddSingleton<Documents>();
        services.AddSingleton<Operations>();
        services.AddSingleton<GraphQLHandler>();
        services.AddSingleton<SchemaText>();
        services.AddSingleton<CachePolicy>();
        services.AddSingleton<GraphQLJson>();
        services.AddSingleton<SocketHandler>();
        services.TryAddSingleton<ISocketCallers, RequestCallers>();
        services.AddCompression();
        services.AddSingleton<EngineStart>();
        return services;
    }

    private static SchemaModel Compose(IReadOnlyList<PartAssembly> parts, IServiceCollection services)
    {
        var composition = SchemaComposer.Compose(parts, services);
        return composition.Problems.Count == 0 ? composition.Model : throw new SchemaException(composition.Problems);
    }

    private static byte[] CursorKey(ISecretBox? secrets) =>
        secrets?.Fingerprint("engine.cursor", "key") ?? RandomNumberGenerator.GetBytes(32);

    private static EngineRuntime CreateRuntime(IServiceProvider services)
    {
        var model = services.GetRequiredService<SchemaModel>();

        // Built beside the schema, and needed by the first list only.
        var data = new Lazy<IReadOnlyModel>(() =>
        {
            using var scope = services.CreateScope();
            return scope.ServiceProvider.GetRequiredService<DataSession>().Context.Model;
        });
        var maps = new EntityMaps(
            t => ClrTypes.Scalars.GetValueOrDefault(t) ?? (t.IsEnum ? Names.OfType(t) : model.For(t)?.Name),
            model.For,
            t => data.Value.FindEntityType(t)?.FindAnnotation(ScopeBuilder.Annotation)?.Value is not ScopeRule rule || rule.Kind == ScopeKind.None || rule is { Kind: ScopeKind.Published, Published: null });
        return new(model, maps, services.GetRequiredService<ListReader>(), services.GetRequiredService<FieldCalls>(), new InputBinder(model), services.GetRequiredService<ErrorReporter>(), services.GetService<IMutationJournal>());
    }

    private static GraphQL.Types.ISchema CreateSchema(EngineRuntime runtime)
    {
        var resolvers = new ResolverFactory(runtime);
        return new GraphQLSchemaFactory(
            runtime.Model,
            resolvers.Create,
            field => field.Source is MethodSource { Shape: MethodShape.Stream } source ? new StreamSource(runtime, runtime.Model.Object("Subscription")!, field, source) : null).Create();
    }
}

/// <summary>The parts do not make a schema.</summary>
/// <param name="problems">All that does not fit.</param>
public sealed class SchemaException(IReadOnlyList<SchemaProblem> problems)
    : Exception($"The schema does not start:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(p => "- " + p))}")
{
    /// <summary>All that does not fit.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; } = problems;
}
