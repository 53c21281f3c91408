namespace Headless.Sdk;

/// <summary>How the host runs, as far as modules and plugins may know it. A singleton of the host.</summary>
public interface IModuleSettings
{
    /// <summary>Whether this is a developer's machine: what must not happen elsewhere by itself, such as play money, may happen there.</summary>
    bool IsDevelopment { get; }

    /// <summary>A setting of a module: <c>Modules:</c>, the module's name and the key, such as <c>Modules:Marketplace:PaymentProvider</c>.</summary>
    /// <param name="module">The module's name, in any case.</param>
    /// <param name="key">The key, in any case.</param>
    /// <returns>The value; null when it is not set, or empty.</returns>
    string? Find(string module, string key);
}
