using Headless.Sdk;

namespace Headless.Host.Startup;

/// <summary>The settings that modules may see.</summary>
/// <param name="settings">How the host runs.</param>
internal sealed class ModuleSettings(HostSettings settings) : IModuleSettings
{
    /// <inheritdoc/>
    public bool IsDevelopment => settings.IsDevelopment;

    /// <inheritdoc/>
    public string? Find(string module, string key) => settings.Modules.GetValueOrDefault($"{module}:{key}") is { Length: > 0 } value ? value : null;
}
