using System.CommandLine;
using System.Globalization;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.Engine.Errors;
using Headless.Host.Startup;
using Headless.Sdk;

namespace Headless.Host.Commands;

/// <summary>Partners' API keys, as the operator handles them: she may give any scope, also all.</summary>
internal static class KeysCommands
{
    /// <summary>Makes the commands.</summary>
    /// <param name="start">What the start is given.</param>
    /// <returns>The commands.</returns>
    public static Command Create(HostStart start)
    {
        var quiet = start with { LogToStandardError = true };
        return new Command("keys", "Partners' API keys.") { CreateKey(quiet), ListKeys(quiet), RotateKey(quiet), RevokeKey(quiet) };
    }

    private static Command CreateKey(HostStart start)
    {
        var name = new Option<string>("--name") { Description = $"The partner's name for the key, 1 to {ApiKeyTerms.NameLength} characters.", Required = true };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { } text || string.IsNullOrWhiteSpace(text) || text.Length > ApiKeyTerms.NameLength)
            {
                result.AddError($"--name has 1 to {ApiKeyTerms.NameLength} characters.");
            }
        });
        var scopes = new Option<string>("--scopes") { Description = "Permissions that the key holds, with commas between; * for all.", Required = true };
        var organization = new Option<string>("--organization") { Description = "The code of the organization whose subtree the key reads and writes, such as 3301.", Required = true };
        var days = Number("--expires-in-days", "How many days it lives.", 1, ApiKeyTerms.MostDays, ApiKeyTerms.DefaultDays);
        var rate = Number("--requests-per-minute", "How many requests a minute each host accepts.", 1, ApiKeyTerms.MostRequestsPerMinute, ApiKeyTerms.DefaultRequestsPerMinute);
        var command = new Command("create", "Makes a key and prints it, this once.") { name, scopes, organization, days, rate };
        command.SetAction((result, cancellationToken) => RunAsync(start, "The key was not made:", async (keys, output) =>
        {
            var order = new ApiKeyOrder(
                result.GetRequiredValue(name),
                result.GetRequiredValue(scopes).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                result.GetRequiredValue(organization),
                result.GetRequiredValue(days),
                result.GetRequiredValue(rate));
            output.Add(await keys.CreateAsync(order, cancellationToken));
        }, cancellationToken));
        return command;
    }

    private static Command ListKeys(HostStart start)
    {
        var organization = new Option<string?>("--organization") { Description = "The code of an organization: only keys of its subtree." };
        var command = new Command("list", "Lists the keys, newest first, also those that have ended. Nothing of a secret is shown.") { organization };
        command.SetAction((result, cancellationToken) => RunAsync(start, "The keys were not listed:", async (keys, output) =>
            output.AddRange(KeysTable.Lines(await keys.ListAsync(result.GetValue(organization), cancellationToken))), cancellationToken));
        return command;
    }

    private static Command RotateKey(HostStart start)
    {
        var key = Prefix();
        var overlap = Number("--overlap-hours", "How many hours the present secret is accepted further; 0 ends it at once.", 0, ApiKeyTerms.MostOverlapHours, ApiKeyTerms.DefaultOverlapHours);
        var command = new Command("rotate", "Gives a key a new secret and prints the key, this once. Of earlier secrets only the present one is accepted further.") { key, overlap };
        command.SetAction((result, cancellationToken) => RunAsync(start, "The key has no new secret:", async (keys, output) =>
            output.Add(await keys.RotateAsync(result.GetRequiredValue(key), result.GetRequiredValue(overlap), cancellationToken)), cancellationToken));
        return command;
    }

    private static Command RevokeKey(HostStart start)
    {
        var key = Prefix();
        var command = new Command("revoke", "Ends a key at once, on all hosts and for ever.") { key };
        command.SetAction((result, cancellationToken) => RunAsync(start, "The key was not revoked:", async (keys, output) =>
            output.Add($"Revoked: {KeysTable.Plain(await keys.RevokeAsync(result.GetRequiredValue(key), cancellationToken))}"), cancellationToken));
        return command;
    }

    private static Argument<string> Prefix() => new("key") { Description = $"The key's beginning as keys list shows it, such as {ApiKeyTerms.Prefix}0123456789abcdef." };

    private static Option<int> Number(string name, string description, int least, int most, int usual)
    {
        var option = new Option<int>(name) { Description = $"{description} {least} to {most}.", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most))
            {
                result.AddError($"{name} is from {least} to {most}.");
            }
        });
        return option;
    }

    // What is printed is printed after the commit: a key that cannot be used must not be read by a script.
    private static async Task<int> RunAsync(HostStart start, string refused, Func<IApiKeys, List<string>, Task> work, CancellationToken cancellationToken)
    {
        await using var app = HostFactory.Build(start, await HostFactory.DrawAsync(start, cancellationToken));
        await using var scope = app.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        var output = new List<string>();
        try
        {
            await work(scope.ServiceProvider.GetRequiredService<IApiKeys>(), output);
            await session.CommitAsync(cancellationToken);
        }
        catch (DomainException e)
        {
            throw new StartRefusedException(refused, [Messages.Of(e, Language.English)]);
        }

        foreach (var line in output)
        {
            await Console.Out.WriteLineAsync(line);
        }

        return 0;
    }
}
