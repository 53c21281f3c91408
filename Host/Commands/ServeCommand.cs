using System.Diagnostics;
using System.Net.Sockets;
using Headless.Host.Demo;
using Headless.Host.Pages;
using Headless.Host.Startup;
using Headless.Plugins;
using Microsoft.AspNetCore.Connections;

namespace Headless.Host.Commands;

/// <summary>Serves until told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>Starts listening, prepares the database, lets requests come. Where a plugin's migration fails, starts once more without it.</summary>
    /// <param name="start">What the start is given.</param>
    /// <param name="cancellationToken">Stops the host.</param>
    /// <returns>The exit code: 0 when it was told to stop, however early.</returns>
    public static async Task<int> RunAsync(HostStart start, CancellationToken cancellationToken)
    {
        try
        {
            return await ServeAsync(start, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (e is SocketException || e.InnerException is AddressInUseException)
        {
            throw new StartRefusedException("The host cannot listen:", [$"{e.Message.TrimEnd('.')}. Choose another address by ASPNETCORE_URLS, or stop what listens there."]);
        }
    }

    private static async Task<int> ServeAsync(HostStart start, CancellationToken cancellationToken)
    {
        var blueprint = await HostFactory.DrawAsync(start, cancellationToken);
        while (true)
        {
            await using var app = HostFactory.Build(start, blueprint);
            await app.StartAsync(cancellationToken);
            var failed = await PrepareAsync(app, cancellationToken);
            if (failed.Count == 0)
            {
                await GreetAsync(app, blueprint, cancellationToken);
                await app.WaitForShutdownAsync(cancellationToken);
                return 0;
            }

            await app.StopAsync(cancellationToken);
            if (blueprint.Settings.StopOnPluginFailure)
            {
                throw new StartRefusedException("A plugin failed, and Plugins:OnFailure is Stop:", [.. failed.Select(f => $"{f.Id}: {f.Problem}")]);
            }

            blueprint = failed.Aggregate(blueprint, (all, plugin) => all.Without(plugin.Id, plugin.Problem));
        }
    }

    private static Task<IReadOnlyList<FailedPlugin>> PrepareAsync(WebApplication app, CancellationToken cancellationToken) => ProgressDisplay.RunAsync(
        Console.Out, Console.IsOutputRedirected, steps => app.Services.GetRequiredService<Preparation>().RunAsync(steps, cancellationToken));

    private static async Task GreetAsync(WebApplication app, Blueprint blueprint, CancellationToken cancellationToken)
    {
        var signIns = blueprint.Settings.IsDevelopment
            ? await DemoSignInPage.ListAsync(app.Services.GetRequiredService<IServiceScopeFactory>(), cancellationToken)
            : [];
        using var process = Process.GetCurrentProcess();
        var seconds = (app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - process.StartTime.ToUniversalTime()).TotalSeconds;
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5000";
        Welcome.Write(Console.Out, address, seconds, signIns, [.. blueprint.Registry.All.Select(Line)]);
    }

    private static string Line(PluginStatus plugin) =>
        $"Plugin {plugin.Id} {plugin.Version}: {plugin.State.ToString().ToLowerInvariant()}{string.Concat(plugin.Problems.Select(p => $"{Environment.NewLine}  - {p}"))}";
}
