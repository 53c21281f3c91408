using System.CommandLine;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.Engine.Errors;
using Headless.Host.Startup;
using Headless.Sdk;

namespace Headless.Host.Commands;

/// <summary>Makes partners' API keys.</summary>
internal static class KeysCommands
{
    /// <summary>Makes the commands.</summary>
    /// <param name="start">What the start is given.</param>
    /// <returns>The commands.</returns>
    public static Command Create(HostStart start)
    {
        var name = new Option<string>("--name") { Description = "The partner's name for the key.", Required = true };
        var scopes = new Option<string>("--scopes") { Description = "Permissions that the key holds, with commas between; * for all.", Required = true };
        var organization = new Option<string>("--organization") { Description = "The code of the organization whose subtree the key reads and writes, such as 3301.", Required = true };
        var create = new Command("create", "Makes a key and prints it, this once.") { name, scopes, organization };
        create.SetAction((result, cancellationToken) => CreateAsync(
            start with { LogToStandardError = true }, result.GetRequiredValue(name), result.GetRequiredValue(scopes), result.GetRequiredValue(organization), cancellationToken));
        return new Command("keys", "Partners' API keys.") { create };
    }

    private static async Task<int> CreateAsync(HostStart start, string name, string scopes, string organization, CancellationToken cancellationToken)
    {
        await using var app = HostFactory.Build(start, HostFactory.Draw(start));
        await using var scope = app.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        try
        {
            var list = scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var key = await scope.ServiceProvider.GetRequiredService<IApiKeys>().CreateAsync(name, list, organization, allowAll: true, cancellationToken);
            await session.CommitAsync(cancellationToken);
            await Console.Out.WriteLineAsync(key);
            return 0;
        }
        catch (DomainException e)
        {
            throw new StartRefusedException("The key was not made:", [Messages.Of(e, Language.English)]);
        }
    }
}
