namespace Headless.Host.Startup;

/// <summary>The host cannot run as it is configured. Carries everything that is wrong, for the operator's eyes.</summary>
/// <param name="what">What failed.</param>
/// <param name="problems">What is wrong and what to do, one sentence each.</param>
internal sealed class StartRefusedException(string what, IReadOnlyList<string> problems)
    : Exception($"{what}{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(p => "  - " + p))}")
{
    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
