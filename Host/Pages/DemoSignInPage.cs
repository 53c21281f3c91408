using System.Text.Encodings.Web;
using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Host.Startup;
using Headless.Platform;
using Headless.Sdk;

namespace Headless.Host.Pages;

/// <summary>Lists the demo sign-ins for the browser IDE. It exists in Development only.</summary>
internal static class DemoSignInPage
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps the list.</summary>
    /// <param name="app">The application.</param>
    public static void MapDemoSignIns(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HostSettings>().IsDevelopment)
        {
            app.MapGet("/demo/sign-ins", async (Readiness readiness, IServiceScopeFactory scopes, HttpResponse response, CancellationToken cancellationToken) =>
            {
                response.Headers.CacheControl = "no-store";
                IReadOnlyList<DemoSignInView> list = readiness.IsReady ? await ListAsync(scopes, cancellationToken) : [];
                return Results.Json(list, Options);
            });
        }
    }

    /// <summary>The demo sign-ins.</summary>
    /// <param name="scopes">Makes a scope for the look-up.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The sign-ins, in the order of registration.</returns>
    public static async Task<IReadOnlyList<DemoSignInView>> ListAsync(IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var registered = await scope.ServiceProvider.GetRequiredService<IDemoSignIns>().ListAsync(cancellationToken);
        return [.. registered.Select(s => new DemoSignInView(
            s.Name, new(s.TitleZh, s.TitleEn), Role(s.Role), s.OrganizationName, $"Bearer {DemoSignIn.SubjectPrefix}{s.Name}"))];
    }

    private static string Role(StandingRoles role) => role switch
    {
        StandingRoles.Administrator => "ADMINISTRATOR",
        StandingRoles.Officer => "OFFICER",
        _ => "MEMBER",
    };
}

/// <summary>A demo sign-in as the IDE shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Who it is.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Organization">Where.</param>
/// <param name="Header">What <c>Authorization</c> must say.</param>
internal sealed record DemoSignInView(string Name, DemoTitle Title, string Role, string Organization, string Header);

/// <summary>A title in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
internal sealed record DemoTitle(string Zh, string En);
