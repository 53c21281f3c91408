using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Headless.Host.Tests.Plugins;

/// <summary>A folder of plugins that are compiled for one test and deleted after it.</summary>
public sealed class PluginFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("headless-plugins-").FullName;

    /// <summary>A manifest that nothing speaks against.</summary>
    public static JsonObject Manifest(string id) => new()
    {
        ["id"] = id,
        ["version"] = "1.0.0",
        ["title"] = "A plugin of the tests",
        ["sdk"] = ">=0.1.0 <0.2.0",
        ["assembly"] = AssemblyOf(id),
        ["prefix"] = id,
        ["organization"] = "330825",
        ["contact"] = "The office of the tests",
    };

    /// <summary>Adds a plugin.</summary>
    /// <param name="id">Its id and prefix.</param>
    /// <param name="source">Its source beside the module.</param>
    /// <param name="manifest">Changes its manifest.</param>
    /// <param name="module">The members of its module beside its name.</param>
    /// <returns>The folder.</returns>
    public PluginFolder Add(string id, string source = "", Action<JsonObject>? manifest = null, string module = "")
    {
        var json = Manifest(id);
        manifest?.Invoke(json);
        var folder = AddManifest(id, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        PluginCompiler.Compile(
            AssemblyOf(id),
            string.Create(CultureInfo.InvariantCulture, $$"""
                using System;
                using System.Collections.Generic;
                using System.Threading;
                using System.Threading.Tasks;
                using Headless.Sdk;
                using Microsoft.EntityFrameworkCore;
                using Microsoft.Extensions.DependencyInjection;
                namespace Headless.Plugins.{{Pascal(id)}};
                public sealed class {{Pascal(id)}}Module : IModule
                {
                    public string Name => "{{id}}";
                    {{module}}
                }
                {{source}}
                """),
            System.IO.Path.Combine(folder, AssemblyOf(id) + ".dll"));
        return this;
    }

    /// <summary>Adds a folder with a manifest and nothing else.</summary>
    public string AddManifest(string folder, string manifest)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(Path, folder)).FullName;
        File.WriteAllText(System.IO.Path.Combine(path, "plugin.json"), manifest);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string AssemblyOf(string id) => $"Headless.Plugins.{Pascal(id)}";

    private static string Pascal(string id) => char.ToUpperInvariant(id[0]) + id[1..];
}
