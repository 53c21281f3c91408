using Microsoft.Extensions.DependencyInjection;

namespace Headless.Testing;

/// <summary>How a test's server differs from the usual one.</summary>
public sealed class HeadlessServerOptions
{
    /// <summary>Settings, such as <c>Plugins:Disabled</c>; they win over the usual ones.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>What is added to the connection string, such as <c>Maximum Pool Size=8</c>.</summary>
    public string? Connection { get; set; }

    /// <summary>The clock; null: the system's.</summary>
    public TimeProvider? Time { get; set; }

    /// <summary>Replaces services after all others are registered.</summary>
    public Action<IServiceCollection>? Services { get; set; }

    /// <summary>The environment.</summary>
    public string Environment { get; set; } = "Development";
}
