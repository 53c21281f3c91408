using GraphQL;
using GraphQL.Transport;
using Headless.Benchmarks.Http;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Composition;
using Headless.Engine.Errors;
using Headless.Engine.Http;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benchmarks.Soak;

/// <summary>The engine with all that an operation meets behind the transport: intake, cache of documents, limits, validation, cost, plan, database, errors, and the bytes of the answer.</summary>
internal sealed class SoakEngine : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("headless-soak-").FullName;
    private readonly ServiceProvider _services;
    private readonly Operations _operations;
    private readonly GraphQLJson _json;

    private SoakEngine()
    {
        IReadOnlyList<IModule> modules = [new ItemModule()];
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton<Items>();
        services.AddHeadlessData(new DatabaseOptions { ConnectionString = Database }, modules);
        services.AddHeadlessEngine([new PartAssembly(new Owner("items", OwnerKind.Module), typeof(ItemModule).Assembly)], engine => engine.CostPerMinute = 0);
        _services = services.BuildServiceProvider();
        _operations = _services.GetRequiredService<Operations>();
        _json = _services.GetRequiredService<GraphQLJson>();
    }

    private string Database => $"Data Source={Path.Combine(_folder, "soak.db")}";

    public static async Task<SoakEngine> StartAsync(CancellationToken stop)
    {
        var engine = new SoakEngine();
        await using (var reading = engine._services.CreateAsyncScope())
        {
            await using var connection = new SqliteConnection(engine.Database);
            await connection.OpenAsync(stop);
            await using var tables = connection.CreateCommand();
            tables.CommandText = reading.ServiceProvider.GetRequiredService<DataSession>().Context.Database.GenerateCreateScript();
            await tables.ExecuteNonQueryAsync(stop);
        }

        await engine._services.GetRequiredService<IPlatformWork>().RunAsync(
            (services, _) =>
            {
                var db = services.GetRequiredService<ModuleDb<ItemModule>>();
                foreach (var i in Enumerable.Range(0, Shelf.Count))
                {
                    db.Add(new Shelf { Id = Guid.CreateVersion7(), Name = $"shelf-{i}", Path = "/1/" });
                }

                return Task.CompletedTask;
            },
            stop);
        return engine;
    }

    /// <summary>Runs an operation and writes its answer.</summary>
    /// <param name="answer">Where to.</param>
    /// <param name="query">The document.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="left">The caller is gone.</param>
    public async Task AskAsync(Stream answer, string query, Dictionary<string, object?>? variables, CancellationToken left)
    {
        var request = new GraphQLRequest { Query = query, Variables = variables is null ? null : new Inputs(variables) };
        var (taken, refusal) = _operations.Take(request, Language.English);
        if (taken is not { } document)
        {
            await _json.Serializer.WriteAsync(answer, new ExecutionResult { Errors = [refusal!] }, left);
            return;
        }

        var operation = _operations.Open(request, document, Caller.Anonymous, null, Language.English, left);
        await using var end = operation.ConfigureAwait(false);
        var result = await operation.RunAsync();
        await _json.Serializer.WriteAsync(answer, result, left);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
