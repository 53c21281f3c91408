using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Composition;
using Headless.Engine.Http;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>The engine over the toy module, on Kestrel and a database file of its own.</summary>
public sealed class LibraryServer : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"library-{Guid.CreateVersion7():N}.db");
    private WebApplication _app = null!;

    public static Guid Account { get; } = Guid.Parse("01900000-0000-7000-8000-0000000000aa");

    public HttpClient Http { get; private set; } = null!;

    public StatementLog Statements => _app.Services.GetRequiredService<StatementLog>();

    /// <summary>What was logged as an error, with its exception.</summary>
    public IReadOnlyList<string> Log => _app.Services.GetRequiredService<LogKeeper>().Errors;

    internal Turnstile Turnstile => _app.Services.GetRequiredService<Turnstile>();

    internal Shelves Shelves => _app.Services.GetRequiredService<Shelves>();

    public static Caller Officer(string path) => new(CallerKind.Person, Guid.CreateVersion7(), "officer", [new(LibraryPermissions.ReadReaders, path)]);

    public static Caller Self { get; } = new(CallerKind.Person, Account, "reader", [new(LibraryPermissions.ReadOwn, null)]);

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().Services.AddSingleton<LogKeeper>().AddSingleton<ILoggerProvider>(s => s.GetRequiredService<LogKeeper>());
        builder.Services.AddSingleton<Shelves>();
        builder.Services.AddSingleton<Turnstile>();
        builder.Services.AddHeadlessData(new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={_file}" }, [new LibraryModule()]);
        IReadOnlyList<PartAssembly> parts = [new(new Owner("library", OwnerKind.Module), typeof(LibraryModule).Assembly)];
        builder.Services.AddHeadlessEngine(parts);
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            if (http.Request.Headers["X-Caller"].FirstOrDefault() is { } caller)
            {
                http.Features.Set(caller == "self" ? Self : Officer(caller));
            }

            return next();
        });
        _app.UseWhen(EngineEndpoint.IsAddress, branch => branch.UseHeadlessLastResort());
        _app.MapHeadlessGraphQL("/graphql");
        _app.MapHeadlessAddresses(parts, ["graphql"]);
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        await SeedAsync();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        File.Delete(_file);
    }

    public async Task<JsonNode> PostAsync(string query, string? caller = null, object? variables = null, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (caller is not null)
        {
            request.Headers.Add("X-Caller", caller);
        }

        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        using var response = await Http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task SeedAsync()
    {
        using (var reading = _app.Services.CreateScope())
        {
            await reading.ServiceProvider.GetRequiredService<DataSession>().Context.Database.EnsureCreatedAsync();
        }

        using var scope = _app.Services.CreateScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        foreach (var (name, path) in new[] { ("North", "/1/11/"), ("South", "/1/12/"), ("East", "/2/") })
        {
            var branch = new Branch { Id = Guid.CreateVersion7(), Name = name, City = name + " City", Path = path };
            session.Add(typeof(LibraryModule), branch, null);
            for (var i = 1; i <= 3; i++)
            {
                var reader = new Reader { Id = Guid.CreateVersion7(), BranchId = branch.Id, Phone = "1390000", Note = "n" + i, AccountId = name == "North" && i == 1 ? Account : null };
                reader.Rename($"{name} {i}");
                session.Add(typeof(LibraryModule), reader, "seed");
            }
        }

        await session.CommitAsync(default);
    }
}
