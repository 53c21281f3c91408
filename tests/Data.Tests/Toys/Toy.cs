using Headless.Data.Migrating;
using Headless.Data.Model;
using Headless.Platform;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Data.Tests.Toys;

/// <summary>A host of the two toy modules over a small tree, each union with a card, an open hall and a closed one.</summary>
internal sealed class Toy : IAsyncDisposable
{
    public static readonly IReadOnlyList<IModule> Modules = [new BooksModule(), new TreesModule(), new PlatformModule()];
    public static readonly IReadOnlyList<string> Paths =
        ["/33/", "/33/01/", "/33/01/10/", "/33/01/9/", "/33/011/", "/33/02/", "/33/03/", "/33/04/", "/33/05/", "/33/06/", "/34/"];

    private readonly TestDatabase _database;

    private Toy(TestDatabase database, FakeTimeProvider time, ServiceProvider services) => (_database, Time, Services) = (database, time, services);

    public DatabaseOptions Database => _database.Options;

    public FakeTimeProvider Time { get; }

    public ServiceProvider Services { get; }

    public StatementLog Statements => Services.GetRequiredService<StatementLog>();

    public static async Task<Toy> StartAsync(DatabaseProvider provider, Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabase.CopyAsync(provider, "toy", PrepareAsync);
        var time = new FakeTimeProvider(new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        return new(database, time, Host(database.Options, time, configure));
    }

    public static ServiceProvider Host(DatabaseOptions database, TimeProvider time, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddHeadlessData(database, Modules);
        new PlatformModule().ConfigureServices(services);
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public static async Task CreateTablesAsync(DatabaseOptions database, IReadOnlyList<IModule> modules)
    {
        var set = ModuleSet.Of(modules);
        foreach (var module in set.Modules)
        {
            await using var context = MigrationContexts.Create(database, module, set);
            var creator = context.GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync())
            {
                await creator.CreateAsync();
            }

            await creator.CreateTablesAsync();
        }
    }

    public Work Read(Scope scope) => Open(scope, writes: false);

    public Work Write(Scope scope) => Open(scope, writes: true);

    /// <summary>How many rows there are, whoever may see them.</summary>
    public async Task<int> CountAsync<T>()
        where T : class
    {
        await using var work = Read(Scope.None);
        return await work.Session.Unscoped<T>(typeof(T) == typeof(Union) ? typeof(TreesModule) : typeof(BooksModule), "a test").CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task PrepareAsync(DatabaseOptions database)
    {
        await CreateTablesAsync(database, Modules);
        await using var services = Host(database, TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        var trees = scope.ServiceProvider.GetRequiredService<ModuleDb<TreesModule>>();
        var unions = Paths.Select(p => new Union { Name = "Union " + p, Path = p, Size = UnionSize.Large }).ToList();
        unions.ForEach(trees.Add);
        await trees.SaveAsync(CancellationToken.None);
        var books = scope.ServiceProvider.GetRequiredService<ModuleDb<BooksModule>>();
        foreach (var union in unions)
        {
            books.Add(new Card(union.Id, "C" + union.Path));
            books.Add(new Hall { Name = "open " + union.Path, UnionId = union.Id, IsOpen = true });
            books.Add(new Hall { Name = "closed " + union.Path, UnionId = union.Id });
        }

        await session.CommitAsync(CancellationToken.None);
    }

    private Work Open(Scope scope, bool writes)
    {
        var services = Services.CreateAsyncScope();
        var session = services.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, scope, writes);
        return new(services, session);
    }
}

/// <summary>One field call.</summary>
internal sealed class Work(AsyncServiceScope services, DataSession session) : IAsyncDisposable
{
    public DataSession Session => session;

    public ModuleDb<BooksModule> Books => services.ServiceProvider.GetRequiredService<ModuleDb<BooksModule>>();

    public ModuleDb<TreesModule> Trees => services.ServiceProvider.GetRequiredService<ModuleDb<TreesModule>>();

    public Task CommitAsync() => session.CommitAsync(CancellationToken.None);

    public Task<Guid> UnionAsync(string path) => Trees.Unscoped<Union>("a test").Where(u => u.Path == path).Select(u => u.Id).SingleAsync();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
