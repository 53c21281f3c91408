using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL;
using Headless.Benchmarks.Executors;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Composition;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Http;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Benchmarks.Http;

/// <summary>The measured server: the same objects by the engine, by a minimal API written by hand, and by the GraphQL library as it comes.</summary>
internal static class ItemServer
{
    /// <summary>Where it says how much processor time it has used, in microseconds.</summary>
    public const string Cpu = "/cpu";

    /// <summary>Serves until it is stopped; writes its address when it is ready.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("headless-http-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Items>();
        IReadOnlyList<IModule> modules = [new ItemModule()];
        builder.Services.AddHeadlessData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "items.db")}" }, modules);
        builder.Services.AddHeadlessEngine([new PartAssembly(new Owner("items", OwnerKind.Module), typeof(ItemModule).Assembly)], engine => engine.CostPerMinute = 0);
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        var app = builder.Build();
        await using var disposal = app.ConfigureAwait(false);
        app.MapHeadlessGraphQL("/graphql");
        app.MapGet("/items", (Items items) => items.All);
        app.MapGet("/labelled-items", (Items items) =>
        {
            var labels = items.Labels(items.All);
            return items.All.Select(i => new LabelledItem(i.Code, i.Name, i.Place, i.Remark, i.Number, i.Stock, i.IsOpen, i.At, i.Day, i.Kind, labels[i]));
        });
        MapLibrary(app);
        app.MapGet(Cpu, () => (long)Environment.CpuUsage.TotalTime.TotalMicroseconds);
        await app.Services.GetRequiredService<EngineStart>().RunAsync(cancellationToken).ConfigureAwait(false);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(app.Urls.First()).ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        folder.Delete(recursive: true);
    }

    // As its documentation sets it up: every request is parsed, validated and run by it, and written by its serializer.
    private static void MapLibrary(WebApplication app)
    {
        var errors = new ErrorReporter(app.Services.GetRequiredService<ILogger<ErrorReporter>>());
        var schema = RowSchema.Build(Row.Make(Items.Count), errors);
        var executer = new DocumentExecuter();
        var serializer = new GraphQL.SystemTextJson.GraphQLSerializer(o => o.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        app.MapPost("/library", async http =>
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            var context = new RequestContext(Caller.Anonymous, Language.Chinese, 4);
            await using var end = context.ConfigureAwait(false);
            var result = await executer.ExecuteAsync(o => (o.Schema, o.Query, o.UserContext) = (schema, body.RootElement.GetProperty("query").GetString(), context));
            http.Response.ContentType = "application/json";
            await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
        });
    }

    private sealed record LabelledItem(
        string Code, string Name, string Place, string Remark, int Number, int Stock, bool IsOpen, DateTime At, DateOnly Day, ItemKind Kind, string Label);
}
