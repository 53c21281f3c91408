using System.Reflection;
using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Plugins.Manifests;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Plugins.Loading;

/// <summary>A plugin whose code is loaded.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Module">Its module.</param>
/// <param name="Services">What it registers, apart from the host's until it is accepted.</param>
public sealed record LoadedPlugin(PluginManifest Manifest, Assembly Assembly, IModule Module, IServiceCollection Services)
{
    /// <summary>Its id.</summary>
    public string Id => Manifest.Id;

    /// <summary>Its parts, for the schema.</summary>
    public PartAssembly Parts => new(new Owner(Manifest.Id, OwnerKind.Plugin), Assembly, Manifest.Prefix);
}
