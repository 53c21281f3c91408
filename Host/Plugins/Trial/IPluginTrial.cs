using Headless.Plugins.Loading;

namespace Headless.Plugins.Trial;

/// <summary>Tries a loaded plugin together with all that was accepted before it, without letting anybody see it.</summary>
public interface IPluginTrial
{
    /// <summary>Tries the plugin.</summary>
    /// <param name="candidate">The plugin.</param>
    /// <param name="accepted">The plugins accepted before it.</param>
    /// <returns>The problems; none when it may serve.</returns>
    IReadOnlyList<string> Try(LoadedPlugin candidate, IReadOnlyList<LoadedPlugin> accepted);
}
