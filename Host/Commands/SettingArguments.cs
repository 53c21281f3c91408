using Headless.Host.Startup;

namespace Headless.Host.Commands;

/// <summary>Parts the settings on a command line from the command.</summary>
/// <param name="Start">The settings.</param>
/// <param name="Rest">The command.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record SettingArguments(HostStart Start, IReadOnlyList<string> Rest, string? Problem)
{
    private const string FromSource = "--from-source";

    /// <summary>Parts a command line.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The parts.</returns>
    public static SettingArguments Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        string? problem = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
            {
                rest.Add(args[i]);
            }
            else if (args[i].Contains('=', StringComparison.Ordinal))
            {
                settings.Add(args[i]);
            }
            else if (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                settings.Add($"{args[i]}={args[++i]}");
            }
            else
            {
                problem ??= $"{args[i]} needs a value.";
            }
        }

        return new(new(Environment(rest, settings), settings, Directory.GetCurrentDirectory()), rest, problem);
    }

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal)
        && (arg.Contains(':', StringComparison.Ordinal) || arg is "--urls" or "--environment" || arg.StartsWith("--urls=", StringComparison.Ordinal) || arg.StartsWith("--environment=", StringComparison.Ordinal));

    private static string? Environment(List<string> rest, List<string> settings)
    {
        const string Option = "--environment=";
        if (settings.Find(s => s.StartsWith(Option, StringComparison.Ordinal)) is { } named)
        {
            rest.Remove(FromSource);
            return named[Option.Length..];
        }

        var variable = System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        return rest.Remove(FromSource) && string.IsNullOrEmpty(variable) ? Environments.Development : null;
    }
}
