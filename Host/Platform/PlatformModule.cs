using Headless.Sdk;

namespace Headless.Platform;

/// <summary>The host's own part of the schema and its own tables.</summary>
public sealed class PlatformModule : IModule
{
    /// <inheritdoc/>
    public string Name => "platform";
}
