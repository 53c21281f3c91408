using Headless.Data;
using Headless.Plugins;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Host.Tests.Startup;

/// <summary>What happens between the first listening and the first answer.</summary>
public sealed class PreparationTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_demo_is_there(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);

        using var answer = await server.GraphQL.PostAsync(
            """{ unionOrganization(code: "33") { name } }""", token: "demo:province-admin");

        Assert.Equal(
            """{"data":{"unionOrganization":{"name":"浙江省总工会"}}}""", answer.ToString());
    }

    [Fact]
    public async Task The_list_of_plugins_is_for_administrators()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);

        using var officer = await server.GraphQL.PostAsync("{ plugins { id } }", token: "demo:hangzhou-officer");
        using var nobody = await server.GraphQL.PostAsync("{ plugins { id } }");

        Assert.Equal(["FORBIDDEN"], officer.Codes);
        Assert.Equal(["UNAUTHENTICATED"], nobody.Codes);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_seeder_that_fails_half_way_leaves_nothing_and_runs_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        Func<bool, Task<HeadlessServer>> start = fails => HeadlessServer.StartOnAsync(database, o =>
        {
            o.Settings["Demo:Members"] = "5";
            o.Services = services => services.AddScoped<IDemoSeeder>(s => new LastSeeder(s.GetRequiredService<ModuleDb<Platform.PlatformModule>>(), fails));
        });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => start(true));
        Assert.Equal("Killed half-way.", failure.Message);

        await using var server = await start(false);
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataSession>().Open(Caller.Anonymous, Scope.Everything, writes: false);
        var seeds = scope.ServiceProvider.GetRequiredService<ModuleDb<Platform.PlatformModule>>().Set<Platform.Demo.DemoSeed>().Select(s => s.Seeder).ToList();
        Assert.Single(seeds, typeof(LastSeeder).FullName!);
        Assert.Single(seeds, "half");
        Assert.Equal(PluginState.Active, Assert.Single(server.Services.GetRequiredService<PluginRegistry>().All).State);
    }

    private sealed class LastSeeder(ModuleDb<Platform.PlatformModule> db, bool fails) : IDemoSeeder
    {
        public Type Module => typeof(Platform.PlatformModule);

        public string Title => "Half";

        public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
        {
            db.Add(new Platform.Demo.DemoSeed { Seeder = "half", SeededAt = DateTime.UnixEpoch });
            await db.SaveAsync(cancellationToken);
            if (fails)
            {
                throw new InvalidOperationException("Killed half-way.");
            }
        }
    }
}
