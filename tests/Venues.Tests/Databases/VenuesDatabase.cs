using Headless.Access;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Membership;
using Headless.Organizations;
using Headless.Platform;
using Headless.Sdk;
using Headless.Testing;
using Headless.Venues.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Venues.Tests.Databases;

/// <summary>A database with the demo's data, and calls into it as the engine makes them: each in a scope and transaction of its own.</summary>
internal sealed class VenuesDatabase : IAsyncDisposable
{
    private static readonly IModule[] s_modules = [new OrganizationsModule(), new AccessModule(), new MembershipModule(), new VenuesModule(), new PlatformModule()];
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private VenuesDatabase(TestDatabase database, ServiceProvider services, FakeTimeProvider time) => (_database, _services, Time) = (database, services, time);

    /// <summary>The clock; Monday 2026-11-23, 09:00 in Shanghai at first.</summary>
    public FakeTimeProvider Time { get; }

    public static async Task<VenuesDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CopyAsync(provider, "venues", PrepareAsync);
        var time = NewClock();
        return new(database, Services(database.Options, time), time);
    }

    /// <summary>A person with an account and no membership.</summary>
    public static Caller Person() => new(CallerKind.Person, Guid.CreateVersion7(), "示例", [new(VenuesPermissions.Book, null)]);

    /// <summary>Runs a mutation of a caller.</summary>
    public Task<T> MutateAsync<T>(Caller caller, Func<IServiceProvider, Task<T>> work) =>
        RunAsync(_services, caller, caller.ScopeOf([VenuesPermissions.Book]), true, work);

    /// <summary>Reads over the whole tree.</summary>
    public Task<T> ReadAsync<T>(Func<ModuleDb<VenuesModule>, Task<T>> work) =>
        RunAsync(_services, Caller.Anonymous, Scope.Everything, false, s => work(s.GetRequiredService<ModuleDb<VenuesModule>>()));

    /// <summary>Answers a caller who is not signed in.</summary>
    public Task<T> AnonymouslyAsync<T>(Func<IServiceProvider, Task<T>> work) => RunAsync(_services, Caller.Anonymous, Scope.None, false, work);

    /// <summary>Runs the platform's own work.</summary>
    public Task PlatformAsync(Func<IServiceProvider, CancellationToken, Task> work) =>
        _services.GetRequiredService<IPlatformWork>().RunAsync(work, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static FakeTimeProvider NewClock() => new(new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    private static async Task PrepareAsync(DatabaseOptions options)
    {
        await using var services = Services(options, NewClock());
        MigrationOutcome.ThrowIfAnyFailed(await services.GetRequiredService<IMigrationRunner>().MigrateAsync(null, CancellationToken.None));
        foreach (var module in s_modules)
        {
            await RunAsync(services, Caller.Anonymous, Scope.Everything, true, async s =>
            {
                foreach (var seeder in s.GetServices<IDemoSeeder>().Where(d => d.Module == module.GetType()))
                {
                    await seeder.SeedAsync(new(Members: 60), new Progress<double>(), CancellationToken.None);
                }

                return true;
            });
        }
    }

    private static ServiceProvider Services(DatabaseOptions options, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddHeadlessData(options, s_modules);
        services.AddHeadlessEngine([.. s_modules.Select(m => new PartAssembly(new Owner(m.Name, OwnerKind.Module), m.GetType().Assembly))]);
        services.AddSingleton(new PermissionCatalog(s_modules.Select(m => m.GetType().Assembly)));
        services.AddSingleton<ISecretBox, OpenBox>();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static async Task<T> RunAsync<T>(ServiceProvider services, Caller caller, Scope scope, bool writes, Func<IServiceProvider, Task<T>> work)
    {
        await using var call = services.CreateAsyncScope();
        var session = call.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(caller, scope, writes);
        var result = await work(call.ServiceProvider);
        if (writes)
        {
            await session.CommitAsync(CancellationToken.None);
        }

        return result;
    }
}
