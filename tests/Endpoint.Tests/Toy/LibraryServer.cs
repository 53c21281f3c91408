using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Composition;
using Headless.Engine.Http;
using Headless.Engine.Model;
using Headless.Platform;
using Headless.Sdk;
using Headless.Testing;
using Headless.Testing.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>The engine over the toy module, on Kestrel and a database of its own; several servers may share one.</summary>
public sealed class LibraryServer : IAsyncLifetime
{
    private static readonly IReadOnlyList<IModule> s_modules = [new LibraryModule(), new PlatformModule()];

    private readonly TestDatabase? _given;
    private TestDatabase? _own;
    private WebApplication _app = null!;

    /// <summary>A server with a SQLite file of its own.</summary>
    public LibraryServer()
    {
    }

    private LibraryServer(TestDatabase database) => _given = database;

    public static Guid Account { get; } = Guid.Parse("01900000-0000-7000-8000-0000000000aa");

    public static Caller Self { get; } = new(CallerKind.Person, Account, "reader", [new(LibraryPermissions.ReadOwn, null)]);

    public HttpClient Http { get; private set; } = null!;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Action<EngineOptions> Configure { get; init; } = options => options.Introspection = true;

    public StatementLog Statements => _app.Services.GetRequiredService<StatementLog>();

    /// <summary>What was logged as an error, with its exception.</summary>
    public IReadOnlyList<string> Log => _app.Services.GetRequiredService<LogKeeper>().Errors;

    public IServiceProvider Services => _app.Services;

    internal Turnstile Turnstile => _app.Services.GetRequiredService<Turnstile>();

    internal Waits Waits => _app.Services.GetRequiredService<Waits>();

    internal Shelves Shelves => _app.Services.GetRequiredService<Shelves>();

    public static Caller Officer(string path) => new(CallerKind.Person, Guid.CreateVersion7(), "officer", [new(LibraryPermissions.ReadReaders, path)]);

    /// <summary>A server on a database that may be another's too; whoever comes first fills it.</summary>
    public static async Task<LibraryServer> StartAsync(TestDatabase database, TimeProvider? time = null)
    {
        var server = new LibraryServer(database) { Time = time ?? TimeProvider.System };
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        var database = _given ?? (_own = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().Services.AddSingleton<LogKeeper>().AddSingleton<ILoggerProvider>(s => s.GetRequiredService<LogKeeper>());
        builder.Services.AddSingleton(Time);
        builder.Services.AddSingleton<Shelves>();
        builder.Services.AddSingleton<Turnstile>();
        builder.Services.AddScoped<Lamp>();
        builder.Services.AddSingleton<Waits>();
        builder.Services.AddSingleton<ISecretBox, OpenBox>();
        builder.Services.AddHeadlessData(database.Options, s_modules);
        IReadOnlyList<PartAssembly> parts = [.. s_modules.Select(m => new PartAssembly(new Owner(m.Name, OwnerKind.Module), m.GetType().Assembly))];
        builder.Services.AddSingleton(new Plugins.PluginRegistry());
        builder.Services.AddHeadlessEngine(parts, Configure);
        builder.Services.CompareExecutors();
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            if (http.Request.Headers["X-Caller"].FirstOrDefault() is { } caller)
            {
                http.Features.Set(CallerOf(caller));
            }

            return next();
        });
        _app.UseWhen(http => http.Request.Path.StartsWithSegments("/graphql"), branch => branch.UseHeadlessTransports());
        _app.UseWhen(EngineEndpoint.IsAddress, branch => branch.UseHeadlessLastResort());
        _app.MapHeadlessGraphQL("/graphql");
        _app.MapHeadlessAddresses(parts, ["graphql"]);
        await _app.Services.GetRequiredService<EngineStart>().RunAsync(CancellationToken.None);
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        await SeedAsync(database);
        _app.Services.GetRequiredService<Readiness>().Open();
    }

    public async Task DisposeAsync()
    {
        Http?.Dispose();
        await _app.StopAsync();
        var differences = Services.GetRequiredService<ExecutorDifferences>();
        await _app.DisposeAsync();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }

        differences.ThrowIfAny();
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

    /// <summary>Runs the platform's own work.</summary>
    public Task WorkAsync(Func<ModuleDb<LibraryModule>, Task> work) => _app.Services.GetRequiredService<IPlatformWork>()
        .RunAsync((services, _) => work(services.GetRequiredService<ModuleDb<LibraryModule>>()), CancellationToken.None);

    private static Caller CallerOf(string text) => text.Split(':') switch
    {
        ["self"] => Self,
        ["borrower", var id] => new(CallerKind.Person, Guid.Parse(id), "borrower", [new(LibraryPermissions.Borrow, null), new(PlatformPermissions.ReadOwnDisclosures, null)]),
        ["partner", var id] => new(CallerKind.Partner, Guid.Parse(id), "partner", [new(LibraryPermissions.Borrow, "/1/")]),
        ["administrator", var path] => new(CallerKind.Person, Guid.CreateVersion7(), "administrator",
            [new(PlatformPermissions.ReadAudit, path), new(PlatformPermissions.ReadDisclosures, path)]),
        _ => Officer(text),
    };

    private async Task SeedAsync(TestDatabase database)
    {
        using (var reading = _app.Services.CreateScope())
        {
            var context = reading.ServiceProvider.GetRequiredService<DataSession>().Context;
            var creator = context.GetService<IRelationalDatabaseCreator>();
            if (await creator.ExistsAsync() && await creator.HasTablesAsync())
            {
                return;
            }

            await context.Database.CreateAsync(database.Options);
        }

        await WorkAsync(db =>
        {
            foreach (var (name, path) in new[] { ("North", "/1/11/"), ("South", "/1/12/"), ("East", "/2/") })
            {
                var branch = new Branch { Id = Guid.CreateVersion7(), Name = name, City = name + " City", Path = path };
                db.Add(branch);
                db.Add(new Title { Id = Guid.CreateVersion7(), BranchId = branch.Id });
                for (var i = 1; i <= 3; i++)
                {
                    var reader = new Reader { Id = Guid.CreateVersion7(), BranchId = branch.Id, Phone = "1390000", Note = "n" + i, AccountId = name == "North" && i == 1 ? Account : null };
                    reader.Rename($"{name} {i}");
                    db.Add(reader);
                }
            }

            return Task.CompletedTask;
        });
    }
}
