using System.Text.Json.Nodes;
using Headless.Host.Ide;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Browser.Tests;

/// <summary>The IDE's page in front of an endpoint with fixed answers.</summary>
internal sealed class IdeApp : IAsyncDisposable
{
    public const string NoBundle = "The IDE is not built: Node.js 20 or newer is missing, or its packages could not be fetched.";
    private static readonly string Bundle = Path.Combine(AppContext.BaseDirectory, "ide");
    private readonly WebApplication _app;

    private IdeApp(WebApplication app) => _app = app;

    public static bool HasBundle => File.Exists(Path.Combine(Bundle, "index.html"));

    public Uri Address => new(_app.Urls.Single() + "/graphql");

    public static async Task<IdeApp> StartAsync(string environment = "Development", string? bundle = null, string pathBase = "")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UsePathBase(pathBase);
        app.UseRouting();
        app.MapIde("/graphql", bundle ?? Bundle);
        app.MapPost("/graphql", AnswerAsync);
        app.MapGet("/graphql", () => Results.Text("the endpoint"));
        app.MapGet("/demo/sign-ins", () => Results.Json(new[]
        {
            new
            {
                name = "province-admin",
                title = new { zh = "省总工会管理员", en = "Administrator of the province" },
                role = "ADMINISTRATOR",
                organization = "浙江省总工会",
                header = "Bearer demo:province-admin",
            },
        }));
        await app.StartAsync();
        return new IdeApp(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken ct)
    {
        var body = (await JsonNode.ParseAsync(request.Body, cancellationToken: ct))!;
        var query = body["query"]!.GetValue<string>();
        if (request.Headers.Accept == "text/event-stream")
        {
            // Line ends of all three kinds, and an event in two pieces.
            return Results.Text(
                ": hello\n\nevent: next\ndata: {\"data\":{\"tick\":1}}\n\nevent: next\r\ndata: {\"data\":\r\ndata: {\"tick\":2}}\r\n\r\nevent: complete\n\n",
                "text/event-stream");
        }

        return Results.Json(query.Contains("__schema", StringComparison.Ordinal)
            ? FixedSchema.Introspection()
            : new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["operation"] = body["operationName"]?.GetValue<string>(),
                    ["authorization"] = request.Headers.Authorization.ToString(),
                },
            });
    }
}
