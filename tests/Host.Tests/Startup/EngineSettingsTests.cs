using Headless.Data;
using Headless.Engine;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Host.Tests.Startup;

/// <summary>What is set for the engine arrives there.</summary>
public sealed class EngineSettingsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("7", "123")]
    public async Task Limits_of_the_engine_are_what_was_set(string? heavy, string? cost)
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, options =>
        {
            if (heavy is not null && cost is not null)
            {
                options.Settings["GraphQL:MaxHeavyQueries"] = heavy;
                options.Settings["GraphQL:CostPerMinute"] = cost;
            }
        });

        var engine = server.Services.GetRequiredService<EngineOptions>();

        Assert.Equal(heavy is null ? (Environment.ProcessorCount, 1_000_000) : (7, 123), (engine.MaxHeavyQueries, engine.CostPerMinute));
    }
}
