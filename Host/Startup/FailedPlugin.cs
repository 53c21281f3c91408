namespace Headless.Host.Startup;

/// <summary>A plugin that was accepted and then could not be prepared.</summary>
/// <param name="Id">The plugin.</param>
/// <param name="Problem">How it failed.</param>
internal sealed record FailedPlugin(string Id, string Problem);
