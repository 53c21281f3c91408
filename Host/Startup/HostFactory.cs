using Headless.Engine.Http;
using Headless.Host.Ide;
using Headless.Host.Pages;
using Headless.Host.Security;

namespace Headless.Host.Startup;

/// <summary>Builds the application, from settings to endpoints. Commands and tests build the same one.</summary>
internal static class HostFactory
{
    private const string Endpoint = "/graphql";

    /// <summary>Reads the settings and draws the blueprint.</summary>
    /// <param name="start">What the start is given.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The blueprint.</returns>
    /// <exception cref="StartRefusedException">The host cannot run as it is configured.</exception>
    public static Task<Blueprint> DrawAsync(HostStart start, CancellationToken cancellationToken) => Blueprint.DrawAsync(Read(start), cancellationToken);

    /// <summary>Reads the settings.</summary>
    /// <param name="start">What the start is given.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="StartRefusedException">The host cannot run as it is configured.</exception>
    public static HostSettings Read(HostStart start)
    {
        var builder = NewBuilder(start);
        return new SettingsReader(builder.Configuration, builder.Environment.IsDevelopment(), start.WorkingDirectory).Read();
    }

    /// <summary>Builds the application; it is not started.</summary>
    /// <param name="start">What the start is given.</param>
    /// <param name="blueprint">What it is made of.</param>
    /// <returns>The application.</returns>
    public static WebApplication Build(HostStart start, Blueprint blueprint)
    {
        var builder = NewBuilder(start);
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true);
        if (start.LogToStandardError)
        {
            builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Services.AddHeadless(blueprint);
        start.Adjust?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapHealth();
        app.MapDemoSignIns();
        app.MapIde(Endpoint);
        app.UseWhen(c => c.Request.Path.StartsWithSegments(Endpoint), branch => branch.UseHeadlessLastResort().UseMiddleware<ReadyMiddleware>().UseMiddleware<CallerMiddleware>());
        app.UseWhen(EngineEndpoint.IsAddress, branch => branch.UseHeadlessLastResort().UseMiddleware<ReadyMiddleware>());
        app.MapHeadlessGraphQL(Endpoint);
        app.MapHeadlessAddresses(blueprint.Parts, AddressCheck.HostsOwn);
        return app;
    }

    private static WebApplicationBuilder NewBuilder(HostStart start)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HostFactory).Assembly.GetName().Name,
            EnvironmentName = start.Environment,

            // Settings that ship with the program lie beside it, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. start.SettingArguments],
        });
        return builder;
    }
}
