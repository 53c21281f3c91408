using System.Text.Json.Nodes;
using Headless.Host.Ide;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Browser.Tests;

/// <summary>The IDE's page in front of an endpoint with fixed answers.</summary>
internal sealed class IdeApp : IAsyncDisposable
{
    public const string NoBundle = "The IDE is not built: Node.js 20 or newer is missing, or its packages could not be fetched.";

    // Line ends of two kinds, and an event in two lines.
    private const string ThreeEvents =
        ": hello\n\nevent: next\ndata: {\"data\":{\"tick\":1}}\n\nevent: next\r\ndata: {\"data\":\r\ndata: {\"tick\":2}}\r\n\r\nevent: complete\n\n";

    private static readonly string Bundle = Path.Combine(AppContext.BaseDirectory, "ide");
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _endlessLeft;
    private readonly TaskCompletionSource _editorMayLoad;

    private IdeApp(WebApplication app, TaskCompletionSource endlessLeft, TaskCompletionSource editorMayLoad)
    {
        _app = app;
        _endlessLeft = endlessLeft;
        _editorMayLoad = editorMayLoad;
    }

    public static bool HasBundle => File.Exists(Path.Combine(Bundle, "index.html"));

    public Uri Address => new(_app.Urls.Single() + "/graphql");

    /// <summary>Done when the client of an endless subscription has closed its connection.</summary>
    public Task EndlessLeft => _endlessLeft.Task;

    public void LetEditorLoad() => _editorMayLoad.SetResult();

    public static async Task<IdeApp> StartAsync(
        string environment = "Development", string? bundle = null, string pathBase = "", bool holdsEditor = false)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UsePathBase(pathBase);
        var editorMayLoad = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (holdsEditor)
        {
            app.Use(async (context, next) =>
            {
                if (context.Request.Path.Value!.Contains("/monaco", StringComparison.Ordinal))
                {
                    await editorMayLoad.Task.WaitAsync(context.RequestAborted);
                }

                await next(context);
            });
        }

        app.UseRouting();
        app.MapIde("/graphql", bundle ?? Bundle);
        var endlessLeft = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.MapPost("/graphql", (HttpRequest request, CancellationToken aborted) => AnswerAsync(request, endlessLeft, aborted));
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
        return new IdeApp(app, endlessLeft, editorMayLoad);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> AnswerAsync(HttpRequest request, TaskCompletionSource endlessLeft, CancellationToken aborted)
    {
        var body = (await JsonNode.ParseAsync(request.Body, cancellationToken: aborted))!;
        var query = body["query"]!.GetValue<string>();
        if (request.Headers.Accept == "text/event-stream")
        {
            return query.Contains("endless", StringComparison.Ordinal) ? Endless(endlessLeft, aborted) : Results.Text(ThreeEvents, "text/event-stream");
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

    private static IResult Endless(TaskCompletionSource left, CancellationToken aborted) => Results.Stream(
        async body =>
        {
            await body.WriteAsync("event: next\ndata: {\"data\":{\"tick\":1}}\n\n"u8.ToArray(), aborted);
            await body.FlushAsync(aborted);
            await Task.Delay(Timeout.Infinite, aborted).ContinueWith(_ => left.SetResult(), TaskScheduler.Default);
        },
        "text/event-stream");
}
