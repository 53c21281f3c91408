namespace Headless.Host.Startup;

/// <summary>What a start is given from outside.</summary>
/// <param name="Environment">The environment's name; null: what the variables say, else Production.</param>
/// <param name="SettingArguments">Settings from the command line, such as <c>--Database:Provider=PostgreSql</c>.</param>
/// <param name="WorkingDirectory">Where relative paths begin.</param>
internal sealed record HostStart(string? Environment, IReadOnlyList<string> SettingArguments, string WorkingDirectory)
{
    /// <summary>Replaces services after all others are registered; for tests.</summary>
    public Action<IServiceCollection>? Adjust { get; init; }

    /// <summary>Keeps standard output for the command's own answer.</summary>
    public bool LogToStandardError { get; init; }
}
